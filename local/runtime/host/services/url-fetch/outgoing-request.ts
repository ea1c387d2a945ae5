/** Turns what a script asks of UrlFetchApp into a request as it goes over the wire, with UrlFetchApp's own rules. */
import { createHash } from 'node:crypto';
import { ServiceError } from '../../services.js';
import type { PlainRequest } from './blocking-http.js';

/** A blob as the guest sends it. */
interface SentBlob {
  name: string | null;
  contentType: string | null;
  base64: string;
}

type SentPayload =
  | { kind: 'text'; text: string }
  | { kind: 'bytes'; base64: string; contentType: string | null }
  | { kind: 'form'; fields: { name: string; value: string | SentBlob }[] };

/** The options of one fetch, as the guest sends them: null where the script gave none. */
export interface FetchQuestion {
  url: string;
  method: string | null;
  contentType: string | null;
  headers: Record<string, string | null>;
  payload: SentPayload | null;
  followRedirects: boolean;
  validateHttpsCertificates: boolean;
  muteHttpExceptions: boolean;
}

const LONGEST_URL = 2082;
const MOST_HEADERS = 100;
const LONGEST_HEADER = 8 * 1024;
const LARGEST_POST = 50 * 1024 * 1024;
const METHODS = ['GET', 'DELETE', 'PATCH', 'POST', 'PUT', 'HEAD', 'OPTIONS'];
const REFUSED_HEADERS = [
  'host',
  'content-length',
  'connection',
  'transfer-encoding',
  'upgrade',
  'trailer',
  'te',
];
const AGENT = 'Mozilla/5.0 (compatible; Google-Apps-Script; beanserver; +https://script.google.com)';

/** The request as it would be sent. @throws ServiceError for what UrlFetchApp refuses before sending anything */
export function outgoingRequest(question: FetchQuestion): PlainRequest {
  const body = bodyOf(question);
  const contentType = question.contentType ?? body?.contentType ?? null;
  const headers = {
    'User-Agent': AGENT,
    ...(contentType === null || body === null ? {} : { 'Content-Type': contentType }),
    ...checkedHeaders(question.headers),
  };
  if ((body?.bytes.length ?? 0) > LARGEST_POST) throw new ServiceError('Limit Exceeded: URLFetch POST Size.');
  return {
    url: checkedUrl(question.url),
    method: methodOf(question),
    headers,
    body: body === null ? null : body.bytes.toString('base64'),
    validateHttps: question.validateHttpsCertificates,
  };
}

function checkedUrl(given: string): string {
  if (given.trim() === '') throw new ServiceError('Attribute provided with no value: url');
  const text = /^[a-z][a-z0-9+.-]*:/i.test(given) && !/^[^/]*:\d/.test(given) ? given : `http://${given}`;
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) throw new ServiceError(`Invalid argument: ${given}`);
  url.hash = '';
  if (url.href.length > LONGEST_URL) throw new ServiceError('Limit Exceeded: URLFetch URL Length.');
  return url.href;
}

/** A request with a payload is never a GET: UrlFetchApp sends it as POST, whatever the script says. */
function methodOf({ method, payload }: FetchQuestion): string {
  const wanted = (method ?? 'get').toUpperCase();
  if (!METHODS.includes(wanted)) throw new ServiceError(`Attribute provided with invalid value: method`);
  return wanted === 'GET' && payload !== null ? 'POST' : wanted;
}

function checkedHeaders(headers: FetchQuestion['headers']): Record<string, string> {
  const entries = Object.entries(headers);
  if (entries.length > MOST_HEADERS) throw new ServiceError('Limit Exceeded: URLFetch Header Count.');
  return Object.fromEntries(
    entries.map(([name, value]) => {
      if (value === null) throw new ServiceError('Attribute provided with invalid value: Header:null');
      const isSendable = /^[!#$%&'*+.^_`|~0-9a-z-]+$/i.test(name) && !/[\r\n\0]/.test(value);
      if (!isSendable || REFUSED_HEADERS.includes(name.toLowerCase())) {
        throw new ServiceError(`Attribute provided with invalid value: Header:${name}`);
      }
      if (name.length + value.length > LONGEST_HEADER)
        throw new ServiceError('Limit Exceeded: URLFetch Header Size.');
      return [name, Buffer.from(value, 'utf8').toString('latin1')];
    }),
  );
}

interface Body {
  bytes: Buffer;
  contentType: string;
}

const URLENCODED = 'application/x-www-form-urlencoded';

function bodyOf({ payload }: FetchQuestion): Body | null {
  if (payload === null) return null;
  if (payload.kind === 'text') return { bytes: Buffer.from(payload.text), contentType: URLENCODED };
  if (payload.kind === 'bytes') {
    return { bytes: Buffer.from(payload.base64, 'base64'), contentType: payload.contentType ?? URLENCODED };
  }
  const isMultipart = payload.fields.some(({ value }) => typeof value !== 'string');
  return isMultipart ? multipart(payload.fields) : urlencoded(payload.fields);
}

type Fields = (SentPayload & { kind: 'form' })['fields'];

function urlencoded(fields: Fields): Body {
  const form = new URLSearchParams();
  for (const { name, value } of fields) if (typeof value === 'string') form.append(name, value);
  return { bytes: Buffer.from(form.toString()), contentType: URLENCODED };
}

/** Fields with at least one file among them (RFC 7578). The boundary depends on the content only. */
function multipart(fields: Fields): Body {
  const boundary = `----form-${createHash('sha256').update(JSON.stringify(fields)).digest('hex').slice(0, 24)}`;
  const parts = fields.flatMap(({ name, value }) => [
    Buffer.from(`--${boundary}\r\n${partHead(name, value)}\r\n\r\n`),
    typeof value === 'string' ? Buffer.from(value) : Buffer.from(value.base64, 'base64'),
    Buffer.from('\r\n'),
  ]);
  const bytes = Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]);
  return { bytes, contentType: `multipart/form-data; boundary=${boundary}` };
}

function partHead(name: string, value: string | SentBlob): string {
  const head = `Content-Disposition: form-data; name="${quotable(name)}"`;
  if (typeof value === 'string') return head;
  const type = (value.contentType ?? 'application/octet-stream').replace(/[\r\n]/g, '');
  return `${head}; filename="${quotable(value.name ?? 'file')}"\r\nContent-Type: ${type}`;
}

function quotable(text: string): string {
  return text.replace(/"/g, '%22').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}
