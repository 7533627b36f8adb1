// Loaded into the server: errors that nobody catches, once it runs.
setTimeout(() => {
  void Promise.reject(new Error('a stray rejection'));
  void Promise.reject(undefined);
  throw new Error('a stray error');
}, 100);
