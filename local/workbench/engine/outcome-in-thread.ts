// Runs what has begun in a thread of the pool and answers its questions from the world in this one.
import { killed, TIME_OVER } from '../../runtime/host/execution.js';
import { failure } from '../../runtime/host/job.js';
import type { Outcome } from '../../runtime/host/realm.js';
import type { NewsDesk } from './news-desk.js';
import type { RunUnderWay } from './run-under-way.js';
import { ThreadGone, TimeOver } from './script-thread.js';
import { tellShown } from './shown.js';
import type { ThreadPool } from './thread-pool.js';
import { waitFor } from './wait-for.js';

export interface ThreadParts {
  pool: ThreadPool;
  news: NewsDesk;
  /** Real milliseconds of computing before a run is ended as endless. */
  realTimeLimit: number;
}

/** What came of it; an end by force is an outcome like others. */
export async function outcomeInThread(run: RunUnderWay, parts: ThreadParts): Promise<Outcome> {
  const { backend, job } = run.execution;
  if ('ok' in job) return job;
  const { pool, news, realTimeLimit } = parts;
  const thread = await pool.take(job.timeZone);
  run.thread = thread;
  try {
    if (backend.killed !== null) return failure('Killed', backend.killed);
    return await thread.run(job, { answer: (question) => answerTo(run, question, news), realTimeLimit });
  } catch (error) {
    if (!(error instanceof ThreadGone)) throw error;
    return killed(backend, error instanceof TimeOver ? TIME_OVER : error.message);
  } finally {
    run.thread = null;
    pool.giveBack(thread);
  }
}

async function answerTo(run: RunUnderWay, question: string, news: NewsDesk): Promise<string> {
  const steps = run.execution.backend.steps(question);
  let step = steps.next();
  while (step.done !== true) {
    tellShown(run, news);
    const answer = await waitFor(run, step.value, news);
    // Whoever ended the run meanwhile ended its thread too: nobody waits for this any more.
    if (run.execution.backend.killed !== null) return '';
    step = steps.next(answer);
  }
  tellShown(run, news);
  return step.value;
}
