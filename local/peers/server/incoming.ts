/** Reads one HTTP request, and refuses what did not come to this machine's own address. */
import type { IncomingMessage } from 'node:http';

export interface Incoming {
  method: string;
  /** Decoded, with the first slash. */
  path: string;
  query: URLSearchParams;
  /** As sent, in UTF-8. */
  body: string;
  /** In lower case, without parameters such as the charset. */
  mediaType: string;
  headers: IncomingMessage['headers'];
  /** The site's own address with a slash at the end, as the sender wrote it. */
  site: string;
}

const LARGEST_BODY = 1_000_000;

/** The request, or the status to refuse it with. */
export async function readIncoming(message: IncomingMessage): Promise<Incoming | number> {
  const host = message.headers.host ?? '';
  // A page somewhere else must not reach this server, neither under a name of its own nor by sending a form.
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host)) return 403;
  const { origin } = message.headers;
  if (origin !== undefined && origin !== `http://${host}`) return 403;
  const url = URL.canParse(message.url ?? '/', `http://${host}`)
    ? new URL(message.url ?? '/', `http://${host}`)
    : null;
  const path = url === null ? null : decoded(url.pathname);
  if (url === null || path === null) return 400;
  const body = await readBody(message);
  if (body === null) return 413;
  return {
    method: message.method ?? 'GET',
    path,
    query: url.searchParams,
    body,
    mediaType: (message.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '',
    headers: message.headers,
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

async function readBody(message: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_BODY) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}
