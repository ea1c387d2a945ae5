// Operations on bytes, which the bare context cannot do itself: base64, character sets, digests.
import { createHash, createHmac } from 'node:crypto';
import { registerOps, ServiceError } from '../services.js';

const DIGESTS: Record<string, string> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};

interface Bytes {
  base64: string;
}

/** Apps Script's bytes are signed, as Java's. */
function signed(bytes: Buffer): number[] {
  return [...new Int8Array(bytes)];
}

function fromNumbers(bytes: number[]): Buffer {
  if (!Array.isArray(bytes)) throw new ServiceError('Invalid argument: bytes');
  return Buffer.from(bytes);
}

function encode(text: string, charset: string): Buffer {
  const name = charset.toUpperCase();
  if (name === 'UTF-8') return Buffer.from(text, 'utf8');
  if (name === 'US-ASCII') return Buffer.from(text.replace(/[^\0-\x7f]/gu, '?'), 'latin1');
  if (name === 'ISO-8859-1') return Buffer.from(text.replace(/[^\0-\xff]/gu, '?'), 'latin1');
  if (name === 'UTF-16LE') return Buffer.from(text, 'utf16le');
  throw new ServiceError(`Invalid argument: ${charset}`);
}

function decode(bytes: Buffer, charset: string): string {
  try {
    // As Java does, a byte order mark stays.
    return new TextDecoder(charset, { ignoreBOM: true }).decode(bytes);
  } catch {
    throw new ServiceError(`Invalid argument: ${charset}`);
  }
}

function fromBase64(text: string, isWebSafe: boolean): Buffer {
  const plain = isWebSafe ? text.replace(/-/g, '+').replace(/_/g, '/') : text;
  if (!/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(plain)) throw new ServiceError('Could not decode string.');
  return Buffer.from(plain, 'base64');
}

function algorithm(name: string): string {
  const found = DIGESTS[name.replace(/^HMAC_/, '')];
  if (found === undefined) throw new Error(`Not emulated: Utilities.DigestAlgorithm.${name}`);
  return found;
}

registerOps({
  'Bytes.encode': (_world, { text, charset }: { text: string; charset: string }) =>
    encode(text, charset).toString('base64'),
  'Bytes.decode': (_world, { base64, charset }: Bytes & { charset: string }) =>
    decode(Buffer.from(base64, 'base64'), charset),
  'Bytes.toNumbers': (_world, { base64 }: Bytes) => signed(Buffer.from(base64, 'base64')),
  'Bytes.fromNumbers': (_world, { bytes }: { bytes: number[] }) => fromNumbers(bytes).toString('base64'),
  'Bytes.fromBase64': (_world, { text, isWebSafe }: { text: string; isWebSafe: boolean }) =>
    signed(fromBase64(text, isWebSafe)),
  'Bytes.digest': (_world, { name, base64 }: Bytes & { name: string }) =>
    signed(createHash(algorithm(name)).update(base64, 'base64').digest()),
  'Bytes.hmac': (_world, { name, base64, key }: Bytes & { name: string; key: string }) =>
    signed(createHmac(algorithm(name), Buffer.from(key, 'base64')).update(base64, 'base64').digest()),
});
