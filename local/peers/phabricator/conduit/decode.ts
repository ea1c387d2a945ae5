/** Finds the parameters of a Conduit call in a request, in any of the three encodings, or says as the server what is wrong. */
import type { Incoming } from '../../server/incoming.js';
import { coreError } from './error.js';
import { readPhpForm } from './php-form.js';
import { asMap } from './values.js';

export interface Decoded {
  parameters: Record<string, unknown>;
  /** What the caller sent as token, if anything. */
  token: unknown;
  /** JSON keeps its types; flat fields are all text. */
  isStrict: boolean;
}

/** These belong to the call, not to the method. */
const OWN_NAMES = ['access_token', 'scope', 'output', '__conduit__', 'code', 'params'];

/** @throws ConduitError where nothing can be read */
export function decode(incoming: Incoming, method: string): Decoded {
  if (incoming.headers['content-type'] === 'application/json') {
    throw coreError(
      "Use form-encoded data to submit parameters to Conduit endpoints. Sending a JSON-encoded body and setting 'Content-Type': 'application/json' is not currently supported.",
    );
  }
  const form = readPhpForm(fieldsOf(incoming));
  const { params } = form;
  if (typeof params === 'object') return withMetadata(readEach(asMap(params) ?? {}));
  if (typeof params === 'string' && params !== '') return withMetadata(readWhole(params, method));
  const entries = Object.entries(form);
  const isOwn = (key: string): boolean => key.startsWith('api.') || OWN_NAMES.includes(key);
  return {
    parameters: Object.fromEntries(entries.filter(([key]) => !isOwn(key))),
    token: form['api.token'],
    isStrict: false,
  };
}

/** Whatever is not multipart is read as form fields, JSON with a charset too: it becomes one field with a strange name. */
function fieldsOf({ query, body, mediaType, headers }: Incoming): [string, string][] {
  const fields =
    mediaType === 'multipart/form-data' ? multipartFields(body, headers['content-type'] ?? '') : null;
  return [...query, ...(fields ?? new URLSearchParams(body))];
}

/** PHP itself reads these, and makes `api_token` of `api.token`. */
function multipartFields(body: string, contentType: string): [string, string][] {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1] ?? '';
  return body.split(`--${boundary}`).flatMap((part): [string, string][] => {
    const [, name, value] = /name="([^"]*)"[^\r\n]*(?:\r\n[^\r\n]+)*\r\n\r\n([\s\S]*)\r\n$/.exec(part) ?? [];
    return name === undefined || value === undefined ? [] : [[name.replace(/[. ]/g, '_'), value]];
  });
}

function readWhole(json: string, method: string): Record<string, unknown> {
  const parsed = asMap(parsedJson(json));
  if (parsed === null) throw coreError(`Invalid parameter information was passed to method '${method}'.`);
  return parsed;
}

function readEach(params: Record<string, unknown>): Record<string, unknown> {
  const read = ([key, value]: [string, unknown]): [string, unknown] => {
    const text = value === '' ? 'null' : String(value);
    const parsed = parsedJson(text);
    if (parsed === null && text.toLowerCase() !== 'null') {
      throw coreError(
        `The value for parameter '${key}' is not valid JSON. All parameters must be encoded as JSON values, including strings (which means you need to surround them in double quotes). Check your syntax. Value was: ${text}.`,
      );
    }
    return [key, parsed];
  };
  return Object.fromEntries(Object.entries(params).map(read));
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function withMetadata({ __conduit__: metadata, ...parameters }: Record<string, unknown>): Decoded {
  return { parameters, token: asMap(metadata)?.token, isStrict: true };
}
