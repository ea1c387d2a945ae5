// What reading answers and starting a poll need besides the ports of the rota.
import type { FormAnswers, FormQuestions } from '../domain/form-poll.js';
import type { NewPoll } from '../domain/poll-plan.js';
import type { PollTable } from '../domain/poll-table.js';
import type { RotaPorts } from './ports.js';

export interface PollPages {
  /** The page at a poll's address; refuses if it is gone, locked or out of reach. */
  fetch: (address: string) => string;
}

export interface PollMaker {
  /** Makes the poll with its weeks, or what is missing of it; refuses in one sentence. */
  make: (poll: NewPoll) => void;
}

/**
 * Polls as Google Forms. Each call refuses in one sentence: `form-gone` where the form was deleted or is not shared (which
 * Google does not tell apart), `form-permission` where the person has not allowed it.
 */
export interface PollForm {
  /** Makes an empty form: the id to open it by, and where people answer. */
  create: (title: string) => { id: string; address: string };
  /**
   * Gives it its questions and shares it with editors; again, it changes nothing.
   * @returns what could not be done and can be made good by hand, a sentence each
   */
  fill: (id: string, questions: FormQuestions, editors: readonly string[]) => string[];
  /** Adds names that are missing in its list of them, leaving any other list alone, and shares it as `fill` does. */
  keepUp: (id: string, names: readonly string[], editors: readonly string[]) => string[];
  answers: (id: string) => FormAnswers;
}

/** Reads a poll's text in whichever of its forms; refuses in one sentence where it is none. */
export type ReadPoll = (text: string, near: string) => PollTable;

export interface PollPorts {
  rota: RotaPorts;
  pages: PollPages;
  forms: PollForm;
  readPoll: ReadPoll;
}

export interface StartPollPorts extends PollPorts {
  maker: PollMaker;
  /** Sets one setting of the tab. */
  setSetting: (setting: string, value: string) => void;
  /** Sixteen letters and digits that nobody can guess. */
  letters: () => string;
}
