// Requests to the workbench's server; every failure is a sentence for the person.
import type { Refused } from '../protocol.js';
import { PAGE_HEADER, TOKEN_HEADER } from '../protocol.js';

export const SERVER_GONE =
  "The workbench's server does not answer. Start it again with npm start; nothing is lost.";
const FOREIGN =
  'The workbench was started again since this page was opened. Open the address that npm start printed; nothing is lost.';

/** A request the server refused or did not get; the message is for the person. */
export class RequestFailed extends Error {
  readonly isGone: boolean;
  constructor(message: string, isGone: boolean) {
    super(message);
    this.isGone = isGone;
  }
}

/** Names this browser tab, so that a dialog opens where it was asked for and not in every tab. */
export const PAGE = Math.random().toString(36).slice(2);

const tokenIn = (page: Document): string =>
  page.querySelector<HTMLMetaElement>('meta[name="workbench-token"]')?.content ?? '';

let token = typeof document === 'undefined' ? '' : tokenIn(document);

/** A server that was started again has a new token: reads it from its page, which the one before still opens. */
const renewToken = async (): Promise<boolean> => {
  const answer = await fetch(`/?token=${encodeURIComponent(token)}`, { cache: 'no-store' });
  const next = tokenIn(new DOMParser().parseFromString(await answer.text(), 'text/html'));
  if (!answer.ok || next === '' || next === token) return false;
  token = next;
  // A reload must not come with a token that is two starts old.
  history.replaceState(history.state, '', `/?token=${encodeURIComponent(token)}${location.hash}`);
  return true;
};

/** Sends a request with the token. @throws RequestFailed when there is no server, or one that does not know us */
export const send = async (path: string, options: RequestInit): Promise<Response> => {
  const attempt = (): Promise<Response> =>
    fetch(path, {
      cache: 'no-store',
      ...options,
      headers: { ...(options.headers as Record<string, string>), [TOKEN_HEADER]: token, [PAGE_HEADER]: PAGE },
    });
  try {
    const answer = await attempt();
    if (answer.status !== 401 && answer.status !== 403) return answer;
    if (await renewToken()) return await attempt();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new RequestFailed(SERVER_GONE, true);
  }
  throw new RequestFailed(FOREIGN, true);
};

const answerOf = async <Answer>(path: string, options: RequestInit): Promise<Answer> => {
  const answer = await send(path, options);
  const text = await answer.text().catch(() => {
    throw new RequestFailed(SERVER_GONE, true);
  });
  const body = parse(text);
  if (answer.ok && body !== undefined) return body as Answer;
  throw new RequestFailed(refusalIn(body) ?? `The workbench's server could not answer ${path}.`, false);
};

const parse = (text: string): unknown => {
  try {
    return text === '' ? null : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
};

const refusalIn = (body: unknown): string | undefined => {
  const { error } = (body ?? {}) as Partial<Refused>;
  return typeof error === 'string' ? error : undefined;
};

/** Reads a view. @throws RequestFailed */
export const get = <Answer>(path: string): Promise<Answer> => answerOf<Answer>(path, {});

/** Asks the server to do something. @throws RequestFailed */
export const post = <Answer>(path: string, body: unknown): Promise<Answer> =>
  answerOf<Answer>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** Sends the bytes of a file. @throws RequestFailed */
export const upload = <Answer>(path: string, file: Blob): Promise<Answer> =>
  answerOf<Answer>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  });

/** What to tell the person about anything that was thrown. */
export const sentenceOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
