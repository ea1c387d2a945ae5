/** What dudle looks at in a request: its form, its language and who sends it. */
import type { Incoming } from '../server/incoming.js';
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

export function readRequest(incoming: Incoming): PeerRequest {
  const isForm = incoming.mediaType === 'application/x-www-form-urlencoded';
  return {
    method: incoming.method,
    path: incoming.path,
    query: incoming.query,
    form: new URLSearchParams(isForm ? incoming.body : ''),
    language: languageOf(incoming),
    authorization: incoming.headers.authorization,
    site: incoming.site,
  };
}

/** `?lang=`, then the cookie, then what the browser prefers. */
function languageOf({ query, headers }: Incoming): Language {
  const cookie = /(?:^|;\s*)lang=(\w+)/.exec(headers.cookie ?? '')?.[1];
  const wanted = query.get('lang') ?? cookie ?? headers['accept-language'] ?? 'en';
  return wanted.toLowerCase().startsWith('de') ? 'de' : 'en';
}
