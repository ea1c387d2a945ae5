// Where a month's poll is: one that was begun is finished, one that is there is kept, one that is gone is replaced.
import type { Day } from '../../common/domain/calendar.js';
import type { JournalEntry } from '../../common/domain/journal.js';
import { Refusal } from '../../common/domain/refusal.js';
import { formQuestions } from '../domain/form-poll.js';
import { isOnServer, newPollAddress, pollNotes } from '../domain/poll-plan.js';
import { pollRecord } from '../domain/poll-record.js';
import type { RotaSettings } from '../domain/rota-settings.js';
import type { StartPollPorts } from './answers-ports.js';
import type { CreatePollRequest } from './contract.js';
import { formAt } from './read-poll-at.js';

/** What a new poll needs; `title` is trimmed. */
export interface PollPlan extends CreatePollRequest {
  weeks: readonly Day[];
  settings: RotaSettings;
  /** Candidates who are asked, by name. */
  names: readonly string[];
}

export interface SettledPoll {
  address: string;
  form?: string;
  /** By this call, or finished by it. */
  made: boolean;
  /** What can be made good by hand, a sentence each. */
  problems: string[];
}

/** Makes the poll where it is to be made. @param journal as read under the lock */
export const settlePoll = (
  ports: StartPollPorts,
  plan: PollPlan,
  journal: readonly JournalEntry[],
): SettledPoll => {
  switch (plan.how) {
    case 'existing':
      return existing(ports, plan, journal);
    case 'form':
      return form(ports, plan, journal);
    case 'dudle':
      return dudle(ports, plan, journal);
  }
};

const existing = (ports: StartPollPorts, plan: PollPlan, journal: readonly JournalEntry[]): SettledPoll => {
  const given = plan.address.trim();
  if (given === '') throw new Refusal('poll-address', 'Give the address of the poll. Nothing was changed.');
  const id = formAt(journal, given);
  return id === null
    ? { address: given, made: false, problems: [] }
    : { address: ports.forms.answers(id).address, form: id, made: false, problems: [] };
};

const form = (ports: StartPollPorts, plan: PollPlan, journal: readonly JournalEntry[]): SettledPoll => {
  const { month, title, weeks, names, settings } = plan;
  const known = pollRecord(journal, month);
  const questions = formQuestions(month, weeks, names);
  const editors = settings.emAddresses.filter((address) => address !== ports.rota.keyboard.email());
  if (known?.form !== undefined && known.isReady && plan.anew !== true) {
    const problems = ports.forms.keepUp(known.form, names, editors);
    return { address: known.address, form: known.form, made: false, problems };
  }
  const fill = (id: string, address: string): SettledPoll => ({
    address,
    form: id,
    made: true,
    problems: ports.forms.fill(id, questions, editors),
  });
  if (known?.form !== undefined && !known.isReady) {
    try {
      return fill(known.form, known.address);
    } catch (error) {
      // Nobody has its address yet, so that it may be made anew.
      if (!isGone(error)) throw error;
    }
  }
  const { id, address } = ports.forms.create(title);
  note(ports, pollNotes(journal, month, { address, form: id, isReady: false }));
  return fill(id, address);
};

const dudle = (ports: StartPollPorts, plan: PollPlan, journal: readonly JournalEntry[]): SettledPoll => {
  const { month, title, weeks } = plan;
  const { server } = plan.settings.poll;
  const record = pollRecord(journal, month);
  const known = record?.form === undefined ? record : null;
  if (known?.isReady === true && !isGonePage(ports, known.address))
    return { address: known.address, made: false, problems: [] };
  // Begun on a server that the settings have left since, it may never be finished there.
  const isBegun = known?.isReady === false && isOnServer(known.address, server);
  const address = isBegun ? known.address : newPollAddress(server, month, ports.letters());
  note(ports, pollNotes(journal, month, { address, isReady: false }));
  ports.maker.make({ address, title, weeks });
  return { address, made: true, problems: [] };
};

const isGone = (error: unknown): boolean =>
  error instanceof Refusal && (error.code === 'poll-gone' || error.code === 'form-gone');

const isGonePage = ({ pages }: StartPollPorts, address: string): boolean => {
  try {
    pages.fetch(address);
    return false;
  } catch (error) {
    if (isGone(error)) return true;
    throw error;
  }
};

/** Noted and kept before what comes next, which cannot be taken back. */
export const note = ({ rota }: StartPollPorts, notes: ReturnType<typeof pollNotes>): void => {
  if (notes.length === 0) return;
  rota.journal.add(notes);
  rota.flush();
};
