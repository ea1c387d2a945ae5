// Serves the built page and canned answers of protocol.ts, keeps what was asked, and lets a test send news.
import { EventEmitter, once } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PageFiles } from '../../../../local/workbench/page-bundle.js';
import { FRAME_POLICY, PAGE_POLICY, TOKEN_PLACE } from '../../../../local/workbench/page-bundle.js';
import type {
  CellView,
  EditRequest,
  News,
  SheetView,
  StateView,
} from '../../../../local/workbench/protocol.js';
import { FRAME_PATH, PAGE_HEADER, TOKEN_HEADER } from '../../../../local/workbench/protocol.js';
import { workbenchPage } from '../../../browser/workbench-page.js';
import { rotaSheet, wideSheet, worldState } from './fake-world.js';

export const TOKEN = 'token-of-the-test';

export interface Asked {
  path: string;
  body: unknown;
  /** The browser tab it came from. */
  page: string;
}

/** What a POST is answered with: a status and a body. */
type Answer = { status: number; body: unknown } | Promise<{ status: number; body: unknown }>;

export class FakeServer {
  readonly asked: Asked[] = [];
  state: StateView = worldState();
  readonly sheets = new Map<string, SheetView>();
  /** Answers of paths under /api/; an edit without one is carried out. */
  readonly answers = new Map<string, (body: never) => Answer>();
  readonly #files: PageFiles;
  readonly #token: string;
  readonly #server: Server;
  #port = 0;
  readonly #listeners = new Set<ServerResponse>();
  #beforeState: () => Promise<void> = () => Promise.resolve();

  private constructor(files: PageFiles, token: string) {
    this.#files = files;
    this.#token = token;
    this.put(rotaSheet());
    this.put(wideSheet('rota', 2, 'Team', 30, 5));
    this.put(wideSheet('rota', 3, 'Settings', 10, 3));
    this.put(wideSheet('incidents', 1, 'Incidents', 10_000, 20));
    this.#server = createServer((request, response) => void this.#serve(request, response));
  }

  static async start(port = 0, token = TOKEN): Promise<FakeServer> {
    const fake = new FakeServer(await workbenchPage(), token);
    await new Promise<void>((resolve) => fake.#server.listen(port, '127.0.0.1', resolve));
    fake.#port = (fake.#server.address() as AddressInfo).port;
    return fake;
  }

  get port(): number {
    return this.#port;
  }

  get address(): string {
    return `http://127.0.0.1:${String(this.#port)}/`;
  }

  put(sheet: SheetView): void {
    this.sheets.set(`${sheet.project}/${String(sheet.id)}`, sheet);
  }

  /** What was posted to `path` so far, in order. */
  posted(path: string): unknown[] {
    return this.asked.filter((each) => each.path === path).map(({ body }) => body);
  }

  /** The same once there are `count`, or after three seconds. */
  async arrived(path: string, count: number): Promise<unknown[]> {
    for (let tries = 0; tries < 150 && this.posted(path).length < count; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 20));
    return this.posted(path);
  }

  /** A question that is told of is in the state from then on, as on the real server. */
  tell(news: News): void {
    const others = (execution: string) => this.state.running.filter((run) => run.execution !== execution);
    if (news.kind === 'question')
      this.state = { ...this.state, running: [...others(news.running.execution), news.running] };
    if (news.kind === 'questionGone') this.state = { ...this.state, running: others(news.execution) };
    for (const listener of this.#listeners) listener.write(`data: ${JSON.stringify(news)}\n\n`);
  }

  /** Waits until a page listens: what is told before reaches nobody. */
  async listened(): Promise<void> {
    while (this.#listeners.size === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  /** From now on the state is answered as it is when asked for, but not before `release`; `asked` waits for that. */
  holdState(): { asked: Promise<void>; release: () => void } {
    const gate = new EventEmitter();
    const asked = once(gate, 'asked').then(() => undefined);
    const released = once(gate, 'released').then(() => undefined);
    this.#beforeState = () => {
      gate.emit('asked');
      return released;
    };
    return { asked, release: () => void gate.emit('released') };
  }

  /** Changes the state and says so. */
  change(part: Partial<StateView>): void {
    this.state = { ...this.state, ...part };
    this.tell({ kind: 'changed', parts: ['state'] });
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (url.pathname.startsWith('/api/')) {
      await this.#serveApi(request, response, url);
      return;
    }
    const page = this.#page(url.pathname);
    response.writeHead(page === null ? 404 : 200, {
      'content-type': `${page?.type ?? 'text/plain'}; charset=utf-8`,
      'content-security-policy': url.pathname === FRAME_PATH ? FRAME_POLICY : PAGE_POLICY,
    });
    response.end(page?.text ?? '');
  }

  #page(path: string): { type: string; text: string } | null {
    const { html, js, css, frame } = this.#files;
    if (path === '/') return { type: 'text/html', text: html.replace(TOKEN_PLACE, this.#token) };
    if (path === '/page.js') return { type: 'text/javascript', text: js };
    if (path === '/page.css') return { type: 'text/css', text: css };
    return path === FRAME_PATH ? { type: 'text/html', text: frame } : null;
  }

  async #serveApi(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const send = (status: number, body: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    if (request.headers[TOKEN_HEADER] !== this.#token) {
      send(403, { error: 'The token is missing.' });
      return;
    }
    if (url.pathname === '/api/events') {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(': hello\n\n');
      this.#listeners.add(response);
      response.on('close', () => this.#listeners.delete(response));
      return;
    }
    if (request.method === 'POST') {
      const body = JSON.parse(await textOf(request)) as unknown;
      this.asked.push({ path: url.pathname, body, page: String(request.headers[PAGE_HEADER] ?? '') });
      const answer = await this.#answer(url.pathname, body);
      send(answer.status, answer.body);
      return;
    }
    const isState = url.pathname === '/api/state';
    const view = isState ? this.state : this.#sheet(url);
    if (isState) await this.#beforeState();
    send(200, view ?? []);
  }

  #sheet(url: URL): SheetView | undefined {
    if (url.pathname !== '/api/sheet') return undefined;
    return this.sheets.get(`${url.searchParams.get('project') ?? ''}/${url.searchParams.get('sheet') ?? ''}`);
  }

  #answer(path: string, body: unknown): Answer {
    const answer = this.answers.get(path);
    if (answer !== undefined) return answer(body as never);
    if (path === '/api/edit') this.#edit(body as EditRequest);
    return { status: 200, body: path === '/api/run' ? { ok: true, result: null } : {} };
  }

  #edit({ project, sheet, row, column, texts }: EditRequest): void {
    const view = this.sheets.get(`${project}/${String(sheet)}`);
    if (view === undefined) return;
    texts.forEach((line, down) => {
      const cells = (view.rows[row - 1 + down] ??= []);
      line.forEach((text, along) => {
        const before = cells[column - 1 + along];
        cells[column - 1 + along] = { ...before, text, input: text };
      });
    });
    fillHoles(view);
    this.tell({ kind: 'changed', parts: ['sheets'] });
  }
}

/** JSON knows no holes. */
const fillHoles = (view: SheetView): void => {
  const rows: ((CellView | null | undefined)[] | undefined)[] = view.rows;
  view.rows = Array.from(rows, (cells) => Array.from(cells ?? [], (cell) => cell ?? null));
};

const textOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
};
