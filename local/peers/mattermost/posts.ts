/** Makes posts of a payload: rewrites Slack's marks, and splits what is too long for one post. */
import type { Payload } from './payload.js';
import type { Post, Store } from './store.js';

const LONGEST_POST = 16_383;
const DEFAULT_USERNAME = 'webhook';

export function postsOf({ allowsUsernames, now }: Store, payload: Payload): Post[] {
  const username = allowsUsernames && payload.username !== '' ? payload.username : DEFAULT_USERNAME;
  const pieces = split(Array.from(withoutSlack(payload.text)));
  const [at, last] = [now(), pieces.length - 1];
  return pieces.map((message, index) => ({
    message,
    username,
    attachments: index === last ? (payload.attachments ?? []) : [],
    priority: payload.priority,
    at,
  }));
}

/** `<address|text>` becomes a Markdown link, `<!channel>` becomes `@channel`. */
function withoutSlack(text: string): string {
  return text.replace(/<!(channel|here|all)>/g, '@$1').replace(/<([^\n<|>]+)\|([^|\n>]+)>/g, '[$2]($1)');
}

function split(characters: readonly string[]): string[] {
  const count = Math.max(1, Math.ceil(characters.length / LONGEST_POST));
  return Array.from({ length: count }, (_, index) =>
    characters.slice(index * LONGEST_POST, (index + 1) * LONGEST_POST).join(''),
  );
}
