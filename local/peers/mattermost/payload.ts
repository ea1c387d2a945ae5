/** Reads what a script sends to a webhook, as strictly as the real server's decoder. */

export interface Field {
  title: string;
  value: string;
}

export interface Attachment {
  color: string;
  pretext: string;
  authorName: string;
  title: string;
  titleLink: string;
  text: string;
  fields: Field[];
  footer: string;
}

export interface Priority {
  /** `urgent` or `important`. */
  priority: string | null;
}

export interface Payload {
  text: string;
  username: string;
  channel: string;
  type: string;
  /** Null = none were given; an empty list counts as given. */
  attachments: Attachment[] | null;
  priority: Priority | null;
}

type Json = Record<string, unknown>;

class Undecodable extends Error {}

/** Null = the server could not decode it. */
export function readPayload(body: string): Payload | null {
  try {
    const payload = asObject(parsed(body)) ?? {};
    const priority = asObject(payload.priority);
    return {
      text: text(payload, 'text'),
      username: text(payload, 'username'),
      channel: text(payload, 'channel'),
      type: text(payload, 'type'),
      attachments: asList(payload.attachments)?.map(readAttachment) ?? null,
      priority: priority === null ? null : { priority: text(priority, 'priority') || null },
    };
  } catch (error) {
    if (error instanceof Undecodable || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Line breaks and tabs that stand raw inside a text are forgiven. */
function parsed(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    const forgiven = body.replace(
      /"(text|fallback|pretext|author_name|title|value)"\s*:\s*"(\\"|[^"])*"/g,
      (pair) => pair.replace(/\n/g, '\\n').replace(/\t/g, '\\t'),
    );
    return JSON.parse(forgiven) as unknown;
  }
}

function readAttachment(value: unknown): Attachment {
  const attachment = asObject(value) ?? {};
  return {
    color: text(attachment, 'color'),
    pretext: text(attachment, 'pretext'),
    authorName: text(attachment, 'author_name'),
    title: text(attachment, 'title'),
    titleLink: text(attachment, 'title_link'),
    text: text(attachment, 'text'),
    fields: (asList(attachment.fields) ?? []).map(readField),
    footer: text(attachment, 'footer'),
  };
}

/** The value of a field may be of any kind and is shown as text. */
function readField(value: unknown): Field {
  const field = asObject(value) ?? {};
  const shown = field.value ?? '';
  return { title: text(field, 'title'), value: typeof shown === 'string' ? shown : JSON.stringify(shown) };
}

function text(object: Json, key: string): string {
  const value = object[key] ?? '';
  if (typeof value !== 'string') throw new Undecodable(key);
  return value;
}

function asObject(value: unknown): Json | null {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'object' || Array.isArray(value)) throw new Undecodable('object');
  return value as Json;
}

function asList(value: unknown): unknown[] | null {
  if (value === null || value === undefined) return null;
  if (!Array.isArray(value)) throw new Undecodable('list');
  return value as unknown[];
}
