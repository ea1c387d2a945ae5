/** Imports are written with `.js`, as Node wants them; in this tree the file behind `./x.js` is `./x.ts` or `./x.tsx`. */
const fs = require('node:fs');
const path = require('node:path');

module.exports = (request, options) => {
  if (request.startsWith('.') && request.endsWith('.js') && !options.basedir.includes('node_modules')) {
    const stem = path.resolve(options.basedir, request.slice(0, -3));
    const found = [`${stem}.ts`, `${stem}.tsx`].find((file) => fs.existsSync(file));
    if (found) return found;
  }
  return options.defaultResolver(request, options);
};
