// Writes appsscript.json: the shared manifest plus what the project adds.
import { readFile } from 'node:fs/promises';
import webpack from 'webpack';

export class ManifestPlugin {
  /** @param {{base: string, added: string}} files absolute paths */
  constructor(files) {
    this.files = files;
  }

  /** @param {import('webpack').Compiler} compiler */
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('ManifestPlugin', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: 'ManifestPlugin', stage }, async () => {
        const { base, added } = this.files;
        const manifest = { ...(await readJson(base)), ...(await readJson(added)) };
        compilation.fileDependencies.addAll([base, added]);
        compilation.emitAsset(
          'appsscript.json',
          new webpack.sources.RawSource(`${JSON.stringify(manifest, null, 2)}\n`),
        );
      });
    });
  }
}

/** @param {string} file */
const readJson = async (file) => JSON.parse(await readFile(file, 'utf8'));
