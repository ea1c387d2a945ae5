// Threads for scripts: one is always warm, so that a run need not wait for its thread to start.
import { setProcessZone } from '../../runtime/host/process-zone.js';
import { ScriptThread } from './script-thread.js';
import type { ThreadCode } from './thread-code.js';

/** Threads kept per zone while nothing runs. */
const KEPT = 2;

export class ThreadPool {
  readonly #code: ThreadCode;
  readonly #idle = new Map<string, ScriptThread[]>();
  readonly #all = new Set<ScriptThread>();
  #zone: string | undefined;
  #starting: Promise<unknown>[] = [];
  #isClosed = false;

  constructor(code: ThreadCode) {
    this.#code = code;
  }

  /** A thread whose local time is that of `zone` (IANA). */
  async take(zone: string): Promise<ScriptThread> {
    const thread = this.#spare(zone) ?? (await this.#start(zone));
    if ((this.#idle.get(zone) ?? []).length === 0) void this.warm(zone).catch(() => undefined);
    return thread;
  }

  /** Takes back a thread; one that is gone is forgotten. */
  giveBack(thread: ScriptThread): void {
    const idle = this.#idle.get(thread.zone) ?? [];
    if (!thread.isGone && !this.#isClosed && idle.length < KEPT) {
      this.#idle.set(thread.zone, [...idle, thread]);
      return;
    }
    this.#all.delete(thread);
    if (!thread.isGone) thread.end();
  }

  /** Starts a spare thread. */
  async warm(zone: string): Promise<void> {
    if (!this.#isClosed) this.giveBack(await this.#start(zone));
  }

  close(): void {
    this.#isClosed = true;
    for (const thread of this.#all) thread.end();
    this.#all.clear();
  }

  #spare(zone: string): ScriptThread | undefined {
    const idle = (this.#idle.get(zone) ?? []).filter(({ isGone }) => !isGone);
    const thread = idle.pop();
    this.#idle.set(zone, idle);
    return thread;
  }

  async #start(zone: string): Promise<ScriptThread> {
    // A thread takes the zone of the process while it starts; those of another zone have to be up first.
    while (this.#starting.length > 0 && this.#zone !== zone) await Promise.allSettled(this.#starting);
    this.#zone = zone;
    setProcessZone(zone);
    const thread = new ScriptThread(this.#code, zone);
    this.#all.add(thread);
    const ready = thread.ready();
    this.#starting.push(ready);
    try {
      await ready;
    } finally {
      this.#starting = this.#starting.filter((other) => other !== ready);
    }
    return thread;
  }
}
