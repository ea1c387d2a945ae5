// What a run in a thread waits for, while the other runs go on.
import { requestAllLater } from '../../runtime/host/services/url-fetch/blocking-http.js';
import type { PersonAnswer, PersonQuestion, Wait } from '../../runtime/host/waits.js';
import type { NewsDesk } from './news-desk.js';
import type { RunUnderWay } from './run-under-way.js';

/** A lock is waited for in virtual time; this much real time may pass beyond it, because machines are slow. */
const GRACE = 2000;
const LONGEST = 60_000;

/** The answer the operation goes on with. */
export function waitFor(run: RunUnderWay, wait: Wait, news: NewsDesk): Promise<unknown> {
  switch (wait.kind) {
    case 'requests':
      return requestAllLater(wait.requests, wait.limits);
    case 'lock':
      return lockFor(run, wait.name, wait.milliseconds);
    case 'person':
      return personFor(run, wait.question, news);
  }
}

function lockFor({ execution: { backend } }: RunUnderWay, name: string, patience: number): Promise<boolean> {
  const { id, locks, now, advance } = backend.context;
  return new Promise((resolve) => {
    const timer = setTimeout(() => locks.giveUp(id), Math.min(patience + GRACE, LONGEST));
    const settle = (waited: number | null): void => {
      clearTimeout(timer);
      advance(waited ?? patience);
      resolve(waited !== null);
    };
    locks.wait(name, { execution: id, since: now(), patience, settle });
  });
}

function personFor(run: RunUnderWay, question: PersonQuestion, news: NewsDesk): Promise<PersonAnswer> {
  return new Promise((resolve) => {
    run.open = { question, answer: resolve };
    news.tell({ kind: 'question', running: run.view() });
    news.changed('state', 'sheets');
  });
}

/** Gives a run the answer to its open question. */
export function closeQuestion(run: RunUnderWay, answer: PersonAnswer, news: NewsDesk): void {
  const { open } = run;
  run.open = null;
  open?.answer(answer);
  news.tell({ kind: 'questionGone', execution: run.id });
  news.changed('state');
}
