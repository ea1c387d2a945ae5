// UrlFetchApp and HTTPResponse: the host makes the request while the script waits.
import { ask, exception } from './bridge.js';
import { Blob, blobDataOf, charsetName, type BlobData } from './blob.js';
import { emulateClass, emulateService } from './emulate.js';
import { asText, isObject, textOf, type Given } from './given.js';

interface Reply {
  status: number;
  /** Name, value, name, value … */
  headers: string[];
  base64: string;
  url: string;
}

class HTTPResponse {
  readonly #reply: Reply;
  constructor(reply: Reply) {
    this.#reply = reply;
  }
  getResponseCode(): number {
    return this.#reply.status;
  }
  getContentText(charset?: unknown): string {
    return ask('Bytes.decode', {
      base64: this.#reply.base64,
      charset: charset === undefined || charset === null ? this.#charset() : charsetName(charset),
    }) as string;
  }
  getContent(): number[] {
    return ask('Bytes.toNumbers', { base64: this.#reply.base64 }) as number[];
  }
  getBlob(): Blob {
    const { base64, url } = this.#reply;
    const contentType = this.#header('content-type')?.split(';')[0]?.trim() ?? null;
    return new Blob({
      base64,
      contentType,
      name: /\/([^/?#]+)(?:[?#].*)?$/.exec(url.replace(/^\w+:\/\/[^/]*/, ''))?.[1] ?? null,
    });
  }
  getAs(contentType: string): Blob {
    return this.getBlob().getAs(contentType);
  }
  /** One value for each header; of a repeated one the last. */
  getHeaders(): Record<string, string> {
    return Object.fromEntries(this.#pairs());
  }
  /** A list where a header is repeated. */
  getAllHeaders(): Record<string, string | string[]> {
    const all = new Map<string, string | string[]>();
    for (const [name, value] of this.#pairs()) {
      const before = all.get(name);
      all.set(
        name,
        before === undefined ? value : [...(typeof before === 'string' ? [before] : before), value],
      );
    }
    return Object.fromEntries(all);
  }
  #pairs(): [name: string, value: string][] {
    const { headers } = this.#reply;
    return headers.flatMap((text, index) => (index % 2 === 0 ? [[text, headers[index + 1] ?? '']] : []));
  }
  #header(name: string): string | undefined {
    return this.#pairs().find(([candidate]) => candidate.toLowerCase() === name)?.[1];
  }
  #charset(): string {
    return /charset="?([^\s";]+)/i.exec(this.#header('content-type') ?? '')?.[1] ?? 'UTF-8';
  }
}

class UrlFetchApp {
  fetch(url: unknown, params: unknown = {}): HTTPResponse {
    const [reply] = ask('urlFetch.fetch', [question(url, params)]) as Reply[];
    if (!reply) throw exception(`Unexpected error: ${String(url)}`);
    return new HTTPResponse(reply);
  }
  fetchAll(requests: unknown): HTTPResponse[] {
    if (!Array.isArray(requests)) throw exception('Invalid argument: requests');
    const questions = requests.map((request: unknown) =>
      isObject(request) ? question(request.url, request) : question(request, {}),
    );
    return (ask('urlFetch.fetch', questions) as Reply[]).map((reply) => new HTTPResponse(reply));
  }
  getRequest(url: unknown, params: unknown = {}): unknown {
    const asked = question(url, params);
    const { followRedirects, validateHttpsCertificates, muteHttpExceptions } = asked;
    return {
      ...(ask('urlFetch.request', asked) as Given),
      useIntranet: false,
      followRedirects,
      validateHttpsCertificates,
      muteHttpExceptions,
    };
  }
}

function question(url: unknown, params: unknown): Given {
  if (params !== null && params !== undefined && !isObject(params))
    throw exception('Invalid argument: params');
  const given: Given = params ?? {};
  return {
    url: textOf(url) ?? '',
    method: textOf(given.method),
    contentType: textOf(given.contentType),
    headers: headersOf(given.headers),
    payload: payloadOf(given.payload),
    followRedirects: given.followRedirects !== false,
    validateHttpsCertificates: given.validateHttpsCertificates !== false,
    muteHttpExceptions: given.muteHttpExceptions === true,
  };
}

function headersOf(given: unknown): Record<string, string | null> {
  if (given === undefined || given === null) return {};
  if (!isObject(given)) throw exception('Attribute provided with invalid value: headers');
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, textOf(value)]));
}

function payloadOf(given: unknown): Given | null {
  if (given === undefined || given === null) return null;
  if (Array.isArray(given)) {
    return { kind: 'bytes', base64: ask('Bytes.fromNumbers', { bytes: given }) as string, contentType: null };
  }
  if (isBlob(given)) {
    const { base64, contentType } = blobDataOf(given);
    return { kind: 'bytes', base64, contentType };
  }
  if (!isObject(given)) return { kind: 'text', text: asText(given) };
  const fields = Object.entries(given).map(([name, value]) => ({ name, value: fieldValue(value) }));
  return { kind: 'form', fields };
}

function fieldValue(value: unknown): string | BlobData {
  return isBlob(value) ? blobDataOf(value) : asText(value);
}

function isBlob(value: unknown): boolean {
  return isObject(value) && typeof value.getBlob === 'function';
}

emulateClass('URL_Fetch.HTTPResponse', HTTPResponse);
emulateService('UrlFetchApp', new UrlFetchApp());
