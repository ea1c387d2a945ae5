// News of the server, read from a streaming answer: an EventSource could not send the token's header.
import type { News } from '../protocol.js';
import { RequestFailed, SERVER_GONE, send } from './client.js';
import { createSignal } from './signal.js';

const RETRY_MS = 1000;
const listeners = new Set<(news: News) => void>();

/** Why no news come in, as a sentence; null while they do. */
export const away = createSignal<string | null>(null);

/** Calls `listener` with each piece of news; the answer ends that. */
export const onNews = (listener: (news: News) => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

const tell = (news: News): void => {
  for (const listener of [...listeners]) listener(news);
};

/** The events in `text` that are complete, and what is left of it. */
export const readEvents = (text: string): { events: string[]; rest: string } => {
  const blocks = text.replace(/\r\n/g, '\n').split('\n\n');
  const rest = blocks.pop() ?? '';
  const events = blocks.map((block) =>
    block
      .split('\n')
      .filter((line) => line.startsWith('data:'))
      .map((line) => line.slice(5).replace(/^ /, ''))
      .join('\n'),
  );
  return { events: events.filter((event) => event !== ''), rest };
};

const listen = async (onListening: () => void): Promise<void> => {
  const answer = await send('/api/events', {});
  if (!answer.ok || answer.body === null) return;
  onListening();
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let pending = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const { events, rest } = readEvents(pending + value);
    pending = rest;
    for (const event of events) tell(JSON.parse(event) as News);
  }
};

/**
 * Listens for ever. `onListening` is called each time news begin to come in: whatever was read before may be old by
 * then, the first time too.
 */
export const followNews = async (onListening: () => void): Promise<never> => {
  for (;;) {
    await listen(() => {
      away.set(null);
      onListening();
    }).then(
      () => away.set(SERVER_GONE),
      (error: unknown) => away.set(error instanceof RequestFailed ? error.message : SERVER_GONE),
    );
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
};
