// The project's HTML files, by name.
import { registerOps, ServiceError } from '../services.js';

registerOps({
  'Html.file': (_world, { name }: { name: string }, context) => {
    const text = context.htmlFiles.get(name) ?? context.htmlFiles.get(name.replace(/\.html$/, ''));
    if (text === undefined) throw new ServiceError(`No HTML file named ${name} was found.`);
    return text;
  },
});
