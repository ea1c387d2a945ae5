// Utilities: dates, text, bytes.
import { Blob, charsetName, textBlob } from './blob.js';
import { ask, exception } from './bridge.js';
import { emulateService } from './emulate.js';
import type { EnumValue } from './enums.js';
import { formatString } from './format-string.js';
import { parseCsv } from './parse-csv.js';
import { wrongParameters } from './parameters.js';

/** Text in a charset, or an array of bytes, as base64. */
function toBase64(data: unknown, charset: unknown = 'UTF-8'): string {
  if (Array.isArray(data)) return ask('Bytes.fromNumbers', { bytes: data }) as string;
  if (typeof data !== 'string') throw exception('Invalid argument: data');
  return ask('Bytes.encode', { text: data, charset: charsetName(charset) }) as string;
}

function webSafe(base64: string): string {
  return base64.replace(/\+/g, '-').replace(/\//g, '_');
}

class Utilities {
  base64Decode(encoded: unknown): number[] {
    return ask('Bytes.fromBase64', { text: String(encoded), isWebSafe: false }) as number[];
  }
  base64DecodeWebSafe(encoded: unknown): number[] {
    return ask('Bytes.fromBase64', { text: String(encoded), isWebSafe: true }) as number[];
  }
  base64Encode(data: unknown, charset?: unknown): string {
    return toBase64(data, charset);
  }
  base64EncodeWebSafe(data: unknown, charset?: unknown): string {
    return webSafe(toBase64(data, charset));
  }
  computeDigest(algorithm: EnumValue, value: unknown, charset?: unknown): number[] {
    return ask('Bytes.digest', { name: algorithm.name(), base64: toBase64(value, charset) }) as number[];
  }
  computeHmacSha256Signature(value: unknown, key: unknown, charset?: unknown): number[] {
    return hmac('HMAC_SHA_256', value, key, charset);
  }
  computeHmacSignature(algorithm: EnumValue, value: unknown, key: unknown, charset?: unknown): number[] {
    return hmac(algorithm.name(), value, key, charset);
  }
  formatDate(date: unknown, timeZone: unknown, format: unknown): string {
    if (!(date instanceof Date) || typeof timeZone !== 'string' || typeof format !== 'string') {
      throw wrongParameters('Utilities.formatDate', [date, timeZone, format]);
    }
    return ask('Utilities.formatDate', { date, zone: timeZone, pattern: format }) as string;
  }
  formatString(template: unknown, ...values: unknown[]): string {
    return formatString(String(template), values);
  }
  getUuid(): string {
    return ask('Utilities.uuid') as string;
  }
  jsonParse(text: string): unknown {
    return JSON.parse(text);
  }
  jsonStringify(value: unknown): string {
    return JSON.stringify(value);
  }
  newBlob(data: unknown, contentType: string | null = null, name: string | null = null): Blob {
    if (typeof data === 'string') return textBlob(data, contentType ?? 'text/plain', name);
    if (!Array.isArray(data)) throw wrongParameters('Utilities.newBlob', [data, contentType, name]);
    return new Blob({ base64: toBase64(data), contentType, name });
  }
  parseCsv(csv: unknown, delimiter: unknown = ','): string[][] {
    return parseCsv(String(csv), String(delimiter));
  }
  parseDate(text: unknown, timeZone: unknown, format: unknown): Date {
    return ask('Utilities.parseDate', {
      text: String(text),
      zone: String(timeZone),
      pattern: String(format),
    }) as Date;
  }
  sleep(milliseconds: unknown): void {
    ask('Utilities.sleep', { milliseconds: Number(milliseconds) });
  }
}

function hmac(name: string, value: unknown, key: unknown, charset?: unknown): number[] {
  return ask('Bytes.hmac', {
    name,
    base64: toBase64(value, charset),
    key: toBase64(key, charset),
  }) as number[];
}

emulateService('Utilities', new Utilities());
