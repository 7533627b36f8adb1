// Stands in for the native copying of files, which the git extension wants to be there.
module.exports = require('node:fs/promises');
