// Decides who may talk to the workbench: this machine's browser, on the page this start has opened.
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Refusal } from '../engine/refusal.js';
import { TOKEN_HEADER } from '../protocol.js';

export interface Secrets {
  /** In the opened address, and in the header of every request of the page. */
  token: string;
  /** In the cookie; it opens the page again and nothing else. */
  cookie: string;
  /** SHA-256 of the token of the start before this one, or ''. */
  before: string;
}

/**
 * @param port the port listened on
 * @throws Refusal (403) for another Host (a name that was made to point here) or Origin (another page)
 */
export function checkSource({ headers }: IncomingMessage, port: number): void {
  const own = [`127.0.0.1:${port}`, `localhost:${port}`];
  const host = headers.host ?? '';
  if (!own.includes(host)) {
    throw new Refusal(
      `The workbench answers to http://127.0.0.1:${port} only, not to "${host.slice(0, 80)}".`,
      403,
    );
  }
  const { origin } = headers;
  if (origin !== undefined && origin !== `http://${host}`) {
    throw new Refusal('Pages of other origins may not talk to the workbench.', 403);
  }
}

/** @throws Refusal (403) without the token of this start */
export function checkToken({ headers }: IncomingMessage, { token }: Secrets): void {
  const given = headers[TOKEN_HEADER];
  if (typeof given === 'string' && isSame(given, token)) return;
  throw new Refusal(
    'The token of this start is missing or wrong. Open the address that npm start printed.',
    403,
  );
}

/**
 * Whether the page may be shown: to the address with the token, to whoever has opened that once, and to a page that was
 * open while the workbench was started again.
 * @throws Refusal (403)
 */
export function checkPage(
  { headers }: IncomingMessage,
  url: URL,
  secrets: Secrets,
  cookieName: string,
): void {
  const given = url.searchParams.get('token');
  if (given !== null && (isSame(given, secrets.token) || isSame(fingerprint(given), secrets.before))) return;
  const cookie = cookieOf(headers.cookie ?? '', cookieName);
  if (cookie !== undefined && isSame(cookie, secrets.cookie)) return;
  throw new Refusal(
    'This page opens with the address that npm start printed; it holds the token of this start.',
    403,
  );
}

function cookieOf(header: string, name: string): string | undefined {
  const found = header.split(';').find((part) => part.trim().startsWith(`${name}=`));
  return found?.trim().slice(name.length + 1);
}

/** What may be kept of a token on disk: it opens nothing. */
export function fingerprint(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** In constant time, whatever the length. */
function isSame(given: string, wanted: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
