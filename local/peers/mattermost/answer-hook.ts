/** Answers a POST to `/hooks/<id>`: `ok`, or an error whose text names the secret id. */
import type { Answer } from '../server/answer.js';
import type { Incoming } from '../server/incoming.js';
import { readPayload, type Payload } from './payload.js';
import { postsOf } from './posts.js';
import { channel, type Channel, type Hook, type Store } from './store.js';

const FORM = 'application/x-www-form-urlencoded';

/** Why a payload was refused; the server tells no more than this status. */
type Refusal = 400 | 403 | 404 | 500 | 501;

export function answerHook(store: Store, incoming: Incoming, id: string): Answer {
  const { mediaType, body } = incoming;
  const payload = readPayload(mediaType === FORM ? (new URLSearchParams(body).get('payload') ?? '') : body);
  const place = `the payload of media type ${mediaType} for incoming webhook ${id}.`;
  if (payload === null) return refused(store, 'decode', `Failed to decode ${place}`, 400);
  const outcome = accept(store, id, payload);
  if (outcome !== 'ok') return refused(store, 'general', `Failed to handle ${place}`, outcome);
  return { status: 200, headers: { 'Content-Type': 'text/plain' }, body: 'ok' };
}

function refused({ requestIds }: Store, kind: string, message: string, status: Refusal): Answer {
  return errorAnswer(`web.incoming_webhook.${kind}.app_error`, message, status, requestIds.take(26));
}

/** Any error of the server. */
export function errorAnswer(id: string, message: string, status: number, requestId: string): Answer {
  const body = { id, message, detailed_error: '', request_id: requestId, status_code: status };
  const headers = { 'Content-Type': 'application/json', 'X-Request-Id': requestId };
  return { status, headers, body: JSON.stringify(body) };
}

function accept(store: Store, id: string, payload: Payload): 'ok' | Refusal {
  if (!store.hasWebhooks) return 501;
  if (payload.text === '' && payload.attachments === null) return 400;
  const hook = store.hooks.find((one) => one.id === id);
  if (!hook) return 400;
  const target = targetOf(store, hook, payload.channel);
  if (typeof target === 'number') return target;
  if (hook.isLocked && hook.channel !== target.name) return 403;
  if (target.isForbidden) return 403;
  const problem = problemWith(payload);
  if (problem !== null) return problem;
  target.posts.push(...postsOf(store, payload));
  return 'ok';
}

/** By the name in addresses, exactly; `#` in front is forgiven, `@name` is a direct message. */
function targetOf(store: Store, hook: Hook, name: string): Channel | Refusal {
  const wanted = name === '' ? hook.channel : name.replace(/^#/, '');
  const known = store.channels.find((one) => one.name === wanted);
  if (!wanted.startsWith('@')) return known ?? 404;
  if (!store.usernames.includes(wanted.slice(1))) return 400;
  if (known) return known;
  const direct = channel(wanted, `Direct message to ${wanted}`);
  store.channels.push(direct);
  return direct;
}

function problemWith({ type, priority, attachments }: Payload): Refusal | null {
  if (priority?.priority === null) return 400;
  if (type.startsWith('system_')) return 400;
  const hasOwnType = type !== '' && (attachments ?? []).length === 0;
  return hasOwnType && !type.startsWith('custom_') ? 500 : null;
}
