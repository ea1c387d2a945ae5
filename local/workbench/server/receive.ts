// Reads what a request brings.
import type { IncomingMessage } from 'node:http';
import { Refusal } from '../engine/refusal.js';

const MEGABYTE = 1024 * 1024;

/** The largest JSON (a large paste) and the largest file. */
const MOST_JSON = 16 * MEGABYTE;
export const MOST_FILE = 64 * MEGABYTE;

/** @throws Refusal (413) for more than `most` bytes */
export async function readBytes(request: IncomingMessage, most: number): Promise<Buffer> {
  const tooMuch = new Refusal(`That is more than ${Math.floor(most / MEGABYTE)} megabytes.`, 413);
  if (Number(request.headers['content-length'] ?? 0) > most) throw tooMuch;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) throw tooMuch;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** A JSON object. @throws Refusal for anything else; only `application/json` is taken, which no foreign form can send */
export async function readObject(request: IncomingMessage): Promise<Record<string, unknown>> {
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/json\b/i.test(type)) throw new Refusal('The request is no JSON.', 415);
  const bytes = await readBytes(request, MOST_JSON);
  try {
    const found: unknown = JSON.parse(bytes.toString('utf8'));
    if (typeof found === 'object' && found !== null && !Array.isArray(found)) {
      return found as Record<string, unknown>;
    }
  } catch {
    // Said below.
  }
  throw new Refusal('The request is no JSON object.');
}
