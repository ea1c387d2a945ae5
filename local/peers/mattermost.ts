/** A stand-in for Mattermost: takes posts through incoming webhooks and shows them, all in memory. */
import { answerHook, errorAnswer } from './mattermost/answer-hook.js';
import { channelsPage } from './mattermost/page.js';
import { seededStore, type Store } from './mattermost/store.js';
import type { Answer } from './server/answer.js';
import { framed, STYLE_PATH, styleSheet } from './server/frame.js';
import type { Incoming } from './server/incoming.js';
import { listen } from './server/listen.js';

export interface MattermostOptions {
  /** Default: any free one. */
  port?: number;
  /** The clock for the posts; default: the machine's. */
  now?: () => Date;
}

export interface Mattermost {
  /** `http://127.0.0.1:4711` */
  address: string;
  /** Address of the webhook of the incident managers' channel. */
  webhook: string;
  /** May be read and changed directly. */
  store: Store;
  close: () => Promise<void>;
}

/** Starts it on 127.0.0.1 only. */
export async function startMattermost({
  port = 0,
  now = () => new Date(),
}: MattermostOptions = {}): Promise<Mattermost> {
  const store = seededStore(now);
  const { address, close } = await listen(port, (incoming) => answer(store, incoming));
  return { address, webhook: `${address}/hooks/${store.hooks[0]?.id ?? ''}`, store, close };
}

function answer(store: Store, incoming: Incoming): Answer {
  const { method, path, site } = incoming;
  const [, id] = /^\/hooks\/([A-Za-z0-9]+)$/.exec(path) ?? [];
  if (id !== undefined && method === 'POST') return answerHook(store, incoming, id);
  if (path === STYLE_PATH) return styleSheet();
  if (path === '/') {
    const places = [['Channels', '/']] as const;
    return framed(200, { program: 'Mattermost', places, ...channelsPage(store, site) });
  }
  const sentence = "Sorry, we couldn't find the page.";
  return errorAnswer('api.context.404.app_error', sentence, 404, store.requestIds.take(26));
}
