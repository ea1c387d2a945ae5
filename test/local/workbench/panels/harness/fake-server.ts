// A small server with canned answers in the place of the workbench's, so that panels can be seen in any state.
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import esbuild from 'esbuild';
import { PAGE_POLICY } from '../../../../../local/workbench/page-bundle.js';
import type { News } from '../../../../../local/workbench/protocol.js';
import { TOKEN_HEADER } from '../../../../../local/workbench/protocol.js';

const TOKEN = 'token-of-the-test';

/** What a path answers: a value as JSON, or a refusal with its sentence, or what a function makes of the body. */
export type Canned = unknown;
export const refused = (sentence: string): Canned => ({ refused: sentence });

export interface Sent {
  path: string;
  body: string;
}

export interface FakeServer {
  address: string;
  /** By path with its query: `/api/outbox`. May be changed while it runs. */
  answers: Record<string, Canned>;
  /** Every POST, in order. */
  sent: Sent[];
  /** Tells every open page. */
  tell: (news: News) => void;
  /** Waits until a page listens: what is told before reaches nobody. */
  listened: () => Promise<void>;
  close: () => Promise<void>;
}

const bundle = async (): Promise<{ js: string; css: string }> => {
  const { outputFiles } = await esbuild.build({
    entryPoints: [require.resolve('./mount.tsx')],
    bundle: true,
    write: false,
    outdir: 'out',
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'silent',
  });
  const textOf = (end: string): string => outputFiles.find((file) => file.path.endsWith(end))?.text ?? '';
  return { js: textOf('.js'), css: textOf('.css') };
};

const HTML = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Panel</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="workbench-token" content="${TOKEN}">
<link rel="icon" href="data:,"><link rel="stylesheet" href="/page.css"></head>
<body><div id="app"></div><script src="/page.js" defer></script></body></html>`;

export const startFakeServer = async (): Promise<FakeServer> => {
  const { js, css } = await bundle();
  const pages: Record<string, [type: string, body: string]> = {
    '/': ['text/html; charset=utf-8', HTML],
    '/page.js': ['text/javascript; charset=utf-8', js],
    '/page.css': ['text/css; charset=utf-8', css],
  };
  const fake = { answers: {} as Record<string, Canned>, sent: [] as Sent[] };
  const listening = new Set<ServerResponse>();
  const server = createServer((incoming, outgoing) => {
    const page = pages[incoming.url ?? ''];
    if (page !== undefined) return sendPage(outgoing, page);
    if (incoming.headers[TOKEN_HEADER] !== TOKEN) return json(outgoing, 403, { error: 'No token.' });
    if (incoming.url === '/api/events') {
      outgoing.writeHead(200, { 'Content-Type': 'text/event-stream' });
      outgoing.write(': hello\n\n');
      listening.add(outgoing);
      outgoing.on('close', () => listening.delete(outgoing));
      return undefined;
    }
    return void answer(fake, incoming, outgoing);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(fake, {
    address: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    tell: (news: News): void => {
      for (const each of listening) each.write(`data: ${JSON.stringify(news)}\n\n`);
    },
    listened: async (): Promise<void> => {
      while (listening.size === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    },
    close: () => close(server),
  });
};

const sendPage = (outgoing: ServerResponse, [type, body]: [string, string]): void => {
  outgoing.writeHead(200, { 'Content-Type': type, 'Content-Security-Policy': PAGE_POLICY });
  outgoing.end(body);
};

const answer = async (
  { answers, sent }: Pick<FakeServer, 'answers' | 'sent'>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> => {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk);
  const body = Buffer.concat(chunks).toString();
  const address = incoming.url ?? '';
  if (incoming.method === 'POST') sent.push({ path: address, body });
  const canned = answers[address];
  const value: unknown =
    typeof canned === 'function' ? await (canned as (body: string) => unknown)(body) : canned;
  if (Buffer.isBuffer(value)) outgoing.end(value);
  else if (value === undefined) json(outgoing, 404, { error: `The test has no answer for ${address}.` });
  else if (isRefused(value)) json(outgoing, 409, { error: value.refused });
  else json(outgoing, 200, value);
};

const isRefused = (value: unknown): value is { refused: string } =>
  typeof value === 'object' && value !== null && 'refused' in value;

const json = (outgoing: ServerResponse, status: number, value: unknown): void => {
  outgoing.writeHead(status, { 'Content-Type': 'application/json' });
  outgoing.end(JSON.stringify(value));
};

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
