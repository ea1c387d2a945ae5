// What reading answers and starting a poll need besides the ports of the rota.
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

/** Reads a poll's text in whichever of its forms; refuses in one sentence where it is none. */
export type ReadPoll = (text: string, near: string) => PollTable;

export interface PollPorts {
  rota: RotaPorts;
  pages: PollPages;
  readPoll: ReadPoll;
}

export interface StartPollPorts extends PollPorts {
  maker: PollMaker;
  /** Sets one setting of the tab. */
  setSetting: (setting: string, value: string) => void;
  /** Sixteen letters and digits that nobody can guess. */
  letters: () => string;
}
