// What the main thread and a script's thread say to each other.
import type { MessagePort } from 'node:worker_threads';
import type { Invocation, Outcome, SourceFile } from '../../runtime/host/realm.js';

/** What a thread is started with. */
export interface ThreadData {
  guest: { text: string; file: string; cachedData: Uint8Array };
  /** Questions go out here and answers come back, one at a time. */
  port: MessagePort;
  /** Set to 1 when the answer lies in the port. */
  signal: Int32Array;
}

/** A run for the thread. */
export interface ThreadJob {
  /** The script's files, sent once; after that their number is enough. */
  filesNumber: number;
  files: readonly SourceFile[] | null;
  invocation: Invocation;
  timeZone: string;
}

/** What the thread reports: that it is up, and what came of a run (or what went wrong in the runtime itself). */
export type ThreadReport =
  { kind: 'ready' } | { kind: 'outcome'; outcome: Outcome } | { kind: 'broken'; message: string };
