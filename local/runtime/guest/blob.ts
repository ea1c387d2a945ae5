// Base.Blob: bytes with a type and a name. Kept as base64, which crosses the bridge as it is.
import { ask, exception } from './bridge.js';
import { emulateClass } from './emulate.js';

export interface BlobData {
  base64: string;
  contentType: string | null;
  name: string | null;
}

const TYPES: Record<string, string> = {
  csv: 'text/csv',
  css: 'text/css',
  gif: 'image/gif',
  htm: 'text/html',
  html: 'text/html',
  ics: 'text/calendar',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'text/javascript',
  json: 'application/json',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  xml: 'text/xml',
  zip: 'application/zip',
};

export class Blob {
  readonly #data: BlobData;
  constructor(data: BlobData) {
    this.#data = { ...data };
  }
  static dataOf(blob: Blob): BlobData {
    return { ...blob.#data };
  }
  copyBlob(): Blob {
    return new Blob(this.#data);
  }
  getAs(contentType: string): Blob {
    if (contentType === this.#data.contentType) return this.copyBlob();
    throw new Error(`Not emulated: Blob.getAs (from ${String(this.#data.contentType)} to ${contentType})`);
  }
  getBlob(): this {
    return this;
  }
  getBytes(): number[] {
    return ask('Bytes.toNumbers', { base64: this.#data.base64 }) as number[];
  }
  getContentType(): string | null {
    return this.#data.contentType;
  }
  getDataAsString(charset: unknown = 'UTF-8'): string {
    return ask('Bytes.decode', { base64: this.#data.base64, charset: charsetName(charset) }) as string;
  }
  getName(): string | null {
    return this.#data.name;
  }
  isGoogleType(): boolean {
    return false;
  }
  setBytes(bytes: number[]): this {
    this.#data.base64 = ask('Bytes.fromNumbers', { bytes }) as string;
    return this;
  }
  setContentType(contentType: string | null): this {
    this.#data.contentType = contentType;
    return this;
  }
  setContentTypeFromExtension(): this {
    const extension = /\.([^.]+)$/.exec(this.#data.name ?? '')?.[1]?.toLowerCase() ?? '';
    this.#data.contentType = TYPES[extension] ?? this.#data.contentType;
    return this;
  }
  setDataFromString(text: string, charset: unknown = 'UTF-8'): this {
    this.#data.base64 = ask('Bytes.encode', { text, charset: charsetName(charset) }) as string;
    return this;
  }
  setName(name: string): this {
    this.#data.name = name;
    return this;
  }
}

emulateClass('Base.Blob', Blob);

/** `Utilities.Charset.UTF_8` or a name such as `ISO-8859-1`, as the host knows it. */
export function charsetName(charset: unknown): string {
  return String(charset).replace(/^(US|UTF)_/, '$1-');
}

/** A blob of text in UTF-8. */
export function textBlob(text: string, contentType: string | null, name: string | null): Blob {
  const base64 = ask('Bytes.encode', { text, charset: 'UTF-8' }) as string;
  return new Blob({ base64, contentType, name });
}

/**
 * What is in a blob or in anything with `getBlob()` (an HtmlOutput, an HTTPResponse).
 * @throws Exception for anything else
 */
export function blobDataOf(source: unknown): BlobData {
  if (source instanceof Blob) return Blob.dataOf(source);
  if (
    typeof source === 'object' &&
    source !== null &&
    'getBlob' in source &&
    typeof source.getBlob === 'function'
  ) {
    return blobDataOf((source.getBlob as () => unknown)());
  }
  throw exception('Invalid argument: blob');
}
