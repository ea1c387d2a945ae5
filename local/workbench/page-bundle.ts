// Bundles the workbench's page at start: its document, script and style sheet, and the empty document of script frames.
import path from 'node:path';
import esbuild from 'esbuild';

const FOLDER = path.join(__dirname, 'page');
const SHARED: esbuild.BuildOptions = {
  bundle: true,
  write: false,
  format: 'iife',
  target: ['chrome110', 'firefox115', 'safari16.4'],
  jsx: 'automatic',
  jsxImportSource: 'preact',
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'silent',
};

/** What `GET /` and its files are sent with: nothing but the workbench's own script and style, no other server. */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  'font-src data:',
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What `GET /frame` is sent with: a dialog's own inline scripts run, in an origin of their own, and reach no server. */
export const FRAME_POLICY = [
  'sandbox allow-scripts allow-forms allow-popups allow-modals allow-downloads',
  "default-src 'none'",
  "script-src 'unsafe-inline' 'unsafe-eval'",
  "style-src 'unsafe-inline'",
  'img-src data: blob:',
  'media-src data: blob:',
  'font-src data:',
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** Where the server puts this start's token into `html`. */
export const TOKEN_PLACE = '{{token}}';

export interface PageFiles {
  /** The document, with TOKEN_PLACE where the token goes; refers to /page.js and /page.css. */
  html: string;
  js: string;
  css: string;
  /** The document at /frame. */
  frame: string;
}

/** Bundles the page, in about a tenth of a second. @throws esbuild's messages when the source is broken */
export const buildPage = async (): Promise<PageFiles> => {
  const [page, bridge] = await Promise.all([
    esbuild.build({ ...SHARED, entryPoints: [path.join(FOLDER, 'main.tsx')], outdir: 'out' }),
    esbuild.build({
      ...SHARED,
      entryPoints: [path.join(FOLDER, 'script-frame', 'bridge.ts')],
      outdir: 'out',
    }),
  ]);
  return {
    html: HTML,
    js: textOf(page, '.js'),
    css: textOf(page, '.css'),
    frame: frameWith(textOf(bridge, '.js')),
  };
};

const textOf = (result: esbuild.BuildResult, extension: string): string =>
  result.outputFiles?.find((file) => file.path.endsWith(extension))?.text ?? '';

const HTML = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Workbench</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="workbench-token" content="${TOKEN_PLACE}">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css">
</head>
<body>
<div id="app"></div>
<script src="/page.js" defer></script>
</body>
</html>
`;

const frameWith = (bridge: string): string =>
  `<!doctype html>\n<meta charset="utf-8">\n<title>Page of the script</title>\n<script>${bridge.replace(/<\/(script)/gi, '<\\/$1')}</script>\n`;
