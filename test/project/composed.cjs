// Prints the regular expressions that modules put together while they are loaded, seen in place of the constructor.
const { readdirSync } = require('node:fs');
const { join } = require('node:path');

const source = join(__dirname, '../../server/src');
const found = new Map();
globalThis.RegExp = new Proxy(RegExp, {
  construct(target, args, newTarget) {
    const made = Reflect.construct(target, args, newTarget);
    const [, , caller = ''] = (new Error().stack ?? '').split('\n');
    if (caller.includes(source)) {
      const file = caller.slice(caller.indexOf(source) + source.length + 1).replace(/:.*/, '');
      found.set(`${file} ${made}`, { file, pattern: made.source, flags: made.flags });
    }
    return made;
  },
});
for (const folder of ['service', 'lsp'])
  for (const name of readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('.ts')) require(join(source, folder, name));
process.stdout.write(JSON.stringify([...found.values()]));
