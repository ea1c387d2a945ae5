// A run that has begun and not ended.
import { randomUUID } from 'node:crypto';
import type { Execution } from '../../runtime/host/execution.js';
import type { PersonAnswer, PersonQuestion } from '../../runtime/host/waits.js';
import type { RunningView } from '../protocol.js';
import type { ScriptThread } from './script-thread.js';

/** An alert or prompt that is open. */
interface OpenQuestion {
  question: PersonQuestion;
  answer: (answer: PersonAnswer) => void;
}

export class RunUnderWay {
  readonly name = randomUUID();
  readonly execution: Execution;
  /** The tab it was started from; null = no tab, or all. */
  readonly page: string | null;
  thread: ScriptThread | null = null;
  open: OpenQuestion | null = null;
  /** How much of what it shows has been told. */
  readonly told = new WeakSet();

  constructor(execution: Execution, page: string | null) {
    this.execution = execution;
    this.page = page;
  }

  get id(): string {
    return this.execution.backend.context.id;
  }

  view(): RunningView {
    const { project, function: functionName, kind, user } = this.execution.request;
    return {
      execution: this.id,
      project,
      functionName,
      kind,
      user,
      question: this.open ? questionView(this.open.question) : null,
    };
  }
}

function questionView({ kind, title, prompt, buttons }: PersonQuestion): RunningView['question'] {
  return { kind, title, text: prompt, buttons: buttons.split('_') };
}
