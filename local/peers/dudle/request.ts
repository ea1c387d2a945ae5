/** Reads one HTTP request: its form, its language, and whether it came to this machine's own address. */
import type { IncomingMessage } from 'node:http';
import type { Language } from './words.js';

export interface PeerRequest {
  method: string;
  /** Decoded, with the first slash. */
  path: string;
  query: URLSearchParams;
  /** The form of a POST; empty otherwise. */
  form: URLSearchParams;
  language: Language;
  authorization: string | undefined;
  /** The site's own address with a slash at the end, as the sender wrote it. */
  site: string;
}

const LARGEST_FORM = 1_000_000;

/** The request, or the status to refuse it with. */
export async function readRequest(incoming: IncomingMessage): Promise<PeerRequest | number> {
  const host = incoming.headers.host ?? '';
  // A page somewhere else must not reach this server under a name of its own.
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host)) return 403;
  const url = new URL(incoming.url ?? '/', `http://${host}`);
  const body = await readBody(incoming);
  if (body === null) return 413;
  const isForm = (incoming.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded');
  const path = decoded(url.pathname);
  if (path === null) return 400;
  return {
    method: incoming.method ?? 'GET',
    path,
    query: url.searchParams,
    form: new URLSearchParams(isForm ? body : ''),
    language: languageOf(url.searchParams.get('lang'), incoming),
    authorization: incoming.headers.authorization,
    site: `http://${host}/`,
  };
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

async function readBody(incoming: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_FORM) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

/** `?lang=`, then the cookie, then what the browser prefers. */
function languageOf(asked: string | null, { headers }: IncomingMessage): Language {
  const cookie = /(?:^|;\s*)lang=(\w+)/.exec(headers.cookie ?? '')?.[1];
  const wanted = asked ?? cookie ?? headers['accept-language'] ?? 'en';
  return wanted.toLowerCase().startsWith('de') ? 'de' : 'en';
}
