// The web server: who may ask, which route answers, and what every answer carries.
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Refusal } from '../engine/refusal.js';
import { FRAME_POLICY, PAGE_POLICY, TOKEN_PLACE } from '../page-bundle.js';
import type { PageFiles } from '../page-bundle.js';
import { FRAME_PATH, PAGE_HEADER } from '../protocol.js';
import { checkPage, checkSource, checkToken } from './guard.js';
import type { Secrets } from './guard.js';
import { streamNews } from './news-stream.js';
import { openFile } from './open-files.js';
import { MadeJson, ROUTES } from './routes.js';
import type { Served } from './routes.js';

export interface ServerParts extends Served {
  page: PageFiles;
  secrets: Secrets;
  /** The port listened on, once it is. */
  port: () => number;
}

const EVERY_ANSWER = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
};
const HOME = 'http://127.0.0.1';
const NOTHING = "default-src 'none'; frame-ancestors 'none'";
const JSON_TYPE = 'application/json; charset=utf-8';

interface Exchange {
  parts: ServerParts;
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
}

export function workbenchServer(parts: ServerParts): Server {
  return createServer((request, response) => {
    for (const [name, value] of Object.entries(EVERY_ANSWER)) response.setHeader(name, value);
    answer(parts, request, response).catch((error: unknown) => refuse(request, response, error));
  });
}

async function answer(parts: ServerParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  checkSource(request, parts.port());
  const address = request.url ?? '/';
  if (!URL.canParse(address, HOME)) throw new Refusal('There is no such page.', 404);
  const url = new URL(address, HOME);
  const exchange = { parts, request, response, url };
  if (url.pathname.startsWith('/api/')) await answerApi(exchange);
  else answerPage(exchange);
}

async function answerApi({ parts, request, response, url }: Exchange): Promise<void> {
  checkToken(request, parts.secrets);
  response.setHeader('Content-Security-Policy', NOTHING);
  const name = `${request.method ?? 'GET'} ${url.pathname}`;
  if (name === 'GET /api/events') {
    streamNews(response, parts.workbench.news);
    return;
  }
  if (name === 'GET /api/file') {
    const { type, bytes } = openFile(parts.workbench.keeper.folder, url.searchParams.get('name') ?? '');
    send(response, 200, type, bytes);
    return;
  }
  const route = Object.hasOwn(ROUTES, name) ? ROUTES[name] : undefined;
  if (!route) throw new Refusal(`The workbench has no ${name.slice(0, 80)}.`, 404);
  const page = request.headers[PAGE_HEADER];
  const asked = {
    request,
    query: url.searchParams,
    page: typeof page === 'string' ? page.slice(0, 80) : null,
  };
  const answered = await route(parts, asked);
  send(response, 200, JSON_TYPE, answered instanceof MadeJson ? answered.text : JSON.stringify(answered));
}

function answerPage({ parts, request, response, url }: Exchange): void {
  if (request.method !== 'GET') throw new Refusal('Only GET is known here.', 405);
  const { page } = parts;
  switch (url.pathname) {
    case '/':
      sendPage({ parts, request, response, url });
      return;
    case '/page.js':
      send(response, 200, 'text/javascript; charset=utf-8', page.js);
      return;
    case '/page.css':
      send(response, 200, 'text/css; charset=utf-8', page.css);
      return;
    case FRAME_PATH:
      response.setHeader('Content-Security-Policy', FRAME_POLICY);
      send(response, 200, 'text/html; charset=utf-8', page.frame);
      return;
    default:
      throw new Refusal('There is no such page.', 404);
  }
}

function sendPage({ parts, request, response, url }: Exchange): void {
  const { page, secrets, workbench } = parts;
  // Cookies know no ports: another workbench on this machine has a cookie of its own.
  const cookieName = `workbench-${parts.port()}`;
  checkPage(request, url, secrets, cookieName);
  response.setHeader('Set-Cookie', `${cookieName}=${secrets.cookie}; HttpOnly; SameSite=Strict; Path=/`);
  response.setHeader('Content-Security-Policy', PAGE_POLICY);
  send(response, 200, 'text/html; charset=utf-8', page.html.replace(TOKEN_PLACE, secrets.token));
  // As on Google: who loads the page opens the files.
  void workbench.open().catch((error: unknown) => workbench.addNotices([sentence(error)]));
}

function refuse(request: IncomingMessage, response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const status = error instanceof Refusal ? error.status : 500;
  if (status === 500) process.stderr.write(`The workbench could not answer: ${String(error)}\n`);
  const isApi = request.url?.startsWith('/api/') === true;
  // What is left of a request that is too large is not read.
  if (!request.complete) response.setHeader('Connection', 'close');
  response.setHeader('Content-Security-Policy', NOTHING);
  if (isApi) send(response, status, JSON_TYPE, JSON.stringify({ error: sentence(error) }));
  else send(response, status, 'text/plain; charset=utf-8', `${sentence(error)}\n`);
}

function sentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) });
  response.end(body);
}
