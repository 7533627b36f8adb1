// An extension that is there first, and notes how long others take: milliseconds until the file of one has been run, and in
// its `activate`. VS Code activates extensions for many a reason, and tells nobody how long it took.
const Module = require('node:module');

const FILES = { turnwise: /[\\/]dist[\\/]client\.js$/, bench: /bench\.empty-[\d.]+[\\/]main\.js$/ };

exports.activate = () => {
  globalThis.benchActivations = {};
  const load = Module._load;
  Module._load = function (name, ...others) {
    const [publisher] = Object.entries(FILES).find(([, file]) => file.test(name)) ?? [];
    const begun = performance.now();
    const loaded = load.call(this, name, ...others);
    if (!publisher || benchActivations[publisher]) return loaded;
    const times = { load: performance.now() - begun };
    benchActivations[publisher] = times;
    return { ...loaded, activate: (context) => timed(times, () => loaded.activate(context)) };
  };
};

function timed(times, activate) {
  const begun = performance.now();
  const api = activate();
  times.activate = performance.now() - begun;
  return api;
}
