// Bundles each page of a project (src/<project>/pages/*Dialog.tsx and *Sidebar.tsx) into one
// self-contained <Name>.html, as HtmlService needs it: no request leaves the page.
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import esbuild from 'esbuild';
import webpack from 'webpack';

export class PagesPlugin {
  /** @param {{folder: string}} options absolute path of the project's pages */
  constructor({ folder }) {
    this.folder = folder;
  }

  /** @param {import('webpack').Compiler} compiler */
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('PagesPlugin', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: 'PagesPlugin', stage }, async () => {
        compilation.contextDependencies.add(this.folder);
        for (const entry of await pageEntries(this.folder)) {
          const { html, inputs } = await bundlePage(entry);
          compilation.fileDependencies.addAll(inputs);
          compilation.emitAsset(`${path.basename(entry, '.tsx')}.html`, new webpack.sources.RawSource(html));
        }
      });
    });
  }
}

/** A project without pages has no folder in a fresh checkout. @param {string} folder */
const pageEntries = async (folder) =>
  (await readdir(folder).catch(() => /** @type {string[]} */ ([])))
    .filter((name) => /^(?:[A-Z]\w*)?(Dialog|Sidebar)\.tsx$/.test(name))
    .map((name) => path.join(folder, name));

/** @param {string} entry */
const bundlePage = async (entry) => {
  const result = await esbuild.build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    outdir: 'out',
    format: 'iife',
    target: ['es2020', 'chrome100', 'firefox100', 'safari15.4'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    charset: 'ascii',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'inline',
    // HtmlService has been seen to cut `//` and `/*` inside template literals.
    supported: { 'template-literal': false },
    metafile: true,
    logLevel: 'silent',
  });
  const textOf = (/** @type {string} */ ext) =>
    result.outputFiles.find((file) => file.path.endsWith(ext))?.text ?? '';
  const inputs = Object.keys(result.metafile.inputs).map((file) => path.resolve(file));
  return { html: shell(titleOf(entry), safeScript(textOf('.js')), textOf('.css')), inputs };
};

/**
 * What the HTML parser or HtmlService could read as markup, a comment or a scriptlet is written as an escape; so are the
 * letters in regular expressions that esbuild leaves as they are.
 */
const safeScript = (/** @type {string} */ js) =>
  js
    .replace(/<\?/g, '\\x3C?')
    .replace(/<!--/g, '\\x3C!--')
    .replace(/:\/\//g, ':\\/\\/')
    .replace(/[\u0080-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** `GenerateRotaDialog.tsx` is called "Generate rota" by screen readers, `Sidebar.tsx` "Sidebar". @param {string} entry */
const titleOf = (entry) => {
  const words = path
    .basename(entry)
    .replace(/(Dialog|Sidebar)\.tsx$/, '')
    .match(/[A-Z][a-z0-9]*/g) ?? ['Sidebar'];
  return words.map((word, index) => (index === 0 ? word : word.toLowerCase())).join(' ');
};

/** @param {string} title @param {string} js @param {string} css */
const shell = (title, js, css) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${title}</title>
<base target="_top">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>${css}</style>
</head>
<body>
<div id="app"></div>
<script>${js}</script>
</body>
</html>
`;
