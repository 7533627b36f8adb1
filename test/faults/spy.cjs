// Loaded before the server: writes a line to descriptor 3 for everything that it opens, lists or looks at, and for every
// use of the network.
const fs = require('node:fs');
const { dirname } = require('node:path');
const own = dirname(process.argv[1]);
const write = fs.writeSync;
const tell = (what, target) => {
  const path = target instanceof URL ? target.pathname : String(target?.href ?? target);
  if (typeof target !== 'number' && !path.startsWith(own)) write(3, `${what} ${path}\n`);
};
const spyOn = (object, names, what = (name) => name) => {
  for (const name of names) {
    const real = object[name];
    object[name] = function (target, ...rest) {
      tell(what(name), target);
      return real.call(this, target, ...rest);
    };
  }
};
const NAMES = [
  'open',
  'readFile',
  'readdir',
  'opendir',
  'stat',
  'lstat',
  'access',
  'writeFile',
  'rename',
  'unlink',
  'mkdir',
];
spyOn(fs.promises, [...NAMES, 'realpath']);
spyOn(fs, [...NAMES, ...NAMES.map((name) => `${name}Sync`), 'createReadStream', 'watch', 'watchFile']);
spyOn(require('node:net').Socket.prototype, ['connect'], () => 'network');
spyOn(require('node:dns'), ['lookup', 'resolve'], () => 'network');
spyOn(require('node:child_process'), ['spawn', 'exec', 'execFile', 'fork'], () => 'process');
require('node:module').syncBuiltinESMExports();
