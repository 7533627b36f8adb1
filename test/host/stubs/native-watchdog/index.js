// Stands in for the native watchdog, which ends an extension host that hangs after its server is gone: serve.mjs ends all of them at once.
exports.start = () => {};
