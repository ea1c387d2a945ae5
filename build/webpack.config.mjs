// Builds the two Apps Script projects into build/rota and build/incidents: exactly what `clasp push` sends.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import GasPlugin from 'gas-webpack-plugin';
import MinimizerPlugin from 'minimizer-webpack-plugin';
import { ManifestPlugin } from './manifest-plugin.mjs';
import { PagesPlugin } from './pages-plugin.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

// Drops dead code and keeps everything else readable: people review what they push. Mangling or `toplevel` would
// delete the empty functions that Apps Script looks entry points up by.
const readable = new MinimizerPlugin({
  extractComments: false,
  parallel: false,
  terserOptions: {
    ecma: 2020,
    mangle: false,
    compress: {
      defaults: false,
      unused: true,
      dead_code: true,
      side_effects: true,
      evaluate: true,
      conditionals: true,
      collapse_vars: true,
      reduce_vars: true,
      reduce_funcs: false,
      comparisons: true,
      if_return: true,
      properties: true,
      passes: 2,
      toplevel: false,
    },
    format: { beautify: true, comments: 'some', indent_level: 1, ascii_only: true },
  },
});

// Fields are set where the constructor sets them, without a helper that defines them first in every file.
const tsconfigRaw = { compilerOptions: { useDefineForClassFields: false } };

/** @param {string} name folder under src and under build */
const project = (name) => ({
  name,
  mode: 'production',
  context: root,
  entry: `./src/${name}/main.ts`,
  // `web` turns `global` into the script's own global object; `node` would leave a name that does not exist there.
  target: ['web', 'es2020'],
  output: {
    path: path.join(root, 'build', name),
    filename: 'Code.js',
    clean: true,
    environment: { globalThis: true },
  },
  resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js'], extensionAlias: { '.js': ['.ts', '.tsx', '.js'] } },
  module: {
    rules: [
      { test: /\.[cm]?[jt]sx?$/, loader: 'esbuild-loader', options: { target: 'es2020', tsconfigRaw } },
    ],
  },
  optimization: { minimizer: [readable], moduleIds: 'named', chunkIds: 'named' },
  performance: { hints: false },
  devtool: false,
  // gas-webpack-plugin's dependencies cannot be written to a file cache; a build takes about three seconds.
  cache: false,
  stats: 'errors-warnings',
  plugins: [
    new GasPlugin({ comment: true, include: [`src/${name}/main.ts`] }),
    new ManifestPlugin({
      base: path.join(root, 'appsscript.json'),
      added: path.join(root, 'src', name, 'appsscript.json'),
    }),
    new PagesPlugin({ folder: path.join(root, 'src', name, 'pages') }),
  ],
});

export default [project('rota'), project('incidents')];
