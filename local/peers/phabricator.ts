/** A stand-in for Phabricator: Conduit as the real one was seen to speak it, with its tasks in memory, and pages to look at. */
import { answerCall } from './phabricator/conduit/answer-call.js';
import { answerPage } from './phabricator/pages/answer-page.js';
import { seededStore } from './phabricator/seed.js';
import type { Store } from './phabricator/store.js';
import { STYLE_PATH, styleSheet } from './server/frame.js';
import { listen } from './server/listen.js';

export interface PhabricatorOptions {
  /** Default: any free one. */
  port?: number;
  /** The clock for whatever is changed; default: the machine's. */
  now?: () => Date;
}

export interface Phabricator {
  /** `http://127.0.0.1:4711` */
  address: string;
  /** May be read and changed directly. */
  store: Store;
  close: () => Promise<void>;
}

/** Starts it on 127.0.0.1 only. */
export async function startPhabricator({
  port = 0,
  now = () => new Date(),
}: PhabricatorOptions = {}): Promise<Phabricator> {
  const store = seededStore(now);
  const { address, close } = await listen(port, (incoming) => {
    const [, method] = /^\/api\/([^/]*)$/.exec(incoming.path) ?? [];
    if (method !== undefined) return answerCall(store, incoming, method);
    return incoming.path === STYLE_PATH ? styleSheet() : answerPage(store, incoming);
  });
  return { address, store, close };
}
