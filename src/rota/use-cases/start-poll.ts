// Starts the poll of a month: makes or adopts it, keeps its address, writes to everybody who is asked. Run twice it
// changes nothing; after a crash it goes on. Only ever by a click: a poll puts names on a server others can reach.
import { formatMonth } from '../../common/domain/calendar.js';
import type { JournalEntry } from '../../common/domain/journal.js';
import { Refusal } from '../../common/domain/refusal.js';
import { pollMail } from '../domain/mails/poll-mails.js';
import { pollDeadline, pollWeeks } from '../domain/poll-dates.js';
import {
  isOnServer,
  newPollAddress,
  owedPollMails,
  pollMailNotes,
  pollNotes,
  requireWeeks,
} from '../domain/poll-plan.js';
import { pollRecord } from '../domain/poll-record.js';
import type { RotaSettings } from '../domain/rota-settings.js';
import { listRecipients } from '../domain/recipients.js';
import type { StartPollPorts } from './answers-ports.js';
import type { CreatePollRequest, CreatePollResult } from './contract.js';
import { requireMonth } from './read-situation.js';

const LONGEST_TITLE = 120;
const ADDRESS_SETTING = 'Poll address';

export const createPoll =
  (ports: StartPollPorts) =>
  (request: CreatePollRequest): CreatePollResult => {
    const { month } = request;
    requireMonth(month);
    const title = request.title.replace(/\s+/g, ' ').trim();
    if (request.how === 'dudle') requireTitle(title);
    return ports.rota.lock.run(() => {
      const { rota } = ports;
      const { settings, problems } = rota.settings.read();
      const people = rota.candidates.read();
      const today = rota.clock.today();
      const weeks = pollWeeks(month, today);
      if (weeks.length === 0) {
        throw new Refusal(
          'month-over',
          `Every week of ${formatMonth(month)} has begun; there is nothing to ask for.`,
        );
      }
      const place = placeOf(ports, request, settings);
      if (place.isToMake) {
        note(ports, pollNotes(place.journal, month, { address: place.address, isReady: false }));
        ports.maker.make({ address: place.address, title, weeks });
      }
      requireWeeks(ports.readPoll(ports.pages.fetch(place.address), today), weeks, month);
      if (settings.pollAddress !== place.address) ports.setSetting(ADDRESS_SETTING, place.address);
      const { journal } = place;
      note(ports, pollNotes(journal, month, { address: place.address, isReady: true }));
      const recipients = listRecipients(people.candidates, weeks, settings.emAddresses);
      const owed = owedPollMails(journal, place.address, recipients);
      const deadline = pollDeadline(month, settings.automation, settings.poll.deadlineDays);
      const context = {
        month,
        weeks,
        address: place.address,
        deadline: deadline < today ? null : deadline,
        replyTo: rota.keyboard.email(),
      };
      const doubts = [...problems, ...people.problems];
      const told = sendAll(ports, owed, (to) => pollMail(to, context), place.address, doubts);
      if (told > 0 && settings.emAddresses.length === 0) {
        doubts.push('No Engineering Managers are set in the tab Settings, so none of them got the mail.');
      }
      return { address: place.address, made: place.isToMake, told, problems: doubts };
    });
  };

const requireTitle = (title: string): void => {
  if (title !== '' && title.length <= LONGEST_TITLE) return;
  throw new Refusal(
    'poll-title',
    title === ''
      ? 'The poll needs a title. Nothing was made.'
      : `The title of the poll is longer than ${LONGEST_TITLE} letters; make it shorter. Nothing was made.`,
  );
};

/** Where the poll is or will be: one that was begun is finished, one that is there is kept, one that is gone is replaced. */
const placeOf = (
  ports: StartPollPorts,
  { month, how, address }: CreatePollRequest,
  settings: RotaSettings,
): { address: string; isToMake: boolean; journal: readonly JournalEntry[] } => {
  const journal = ports.rota.journal.read();
  if (how === 'existing') {
    const given = address.trim();
    if (given !== '') return { address: given, isToMake: false, journal };
    throw new Refusal('poll-address', 'Give the address of the poll. Nothing was changed.');
  }
  const known = pollRecord(journal, month);
  // Begun on a server that the settings have left since, it may never be finished there.
  if (known?.isReady === false && isOnServer(known.address, settings.poll.server))
    return { address: known.address, isToMake: true, journal };
  if (known?.isReady === true && !isGone(ports, known.address))
    return { address: known.address, isToMake: false, journal };
  return { address: newPollAddress(settings.poll.server, month, ports.letters()), isToMake: true, journal };
};

const isGone = ({ pages }: StartPollPorts, address: string): boolean => {
  try {
    pages.fetch(address);
    return false;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'poll-gone') return true;
    throw error;
  }
};

/** Noted and kept before what comes next, which cannot be taken back. */
const note = ({ rota }: StartPollPorts, notes: ReturnType<typeof pollNotes>): void => {
  if (notes.length === 0) return;
  rota.journal.add(notes);
  rota.flush();
};

/** Sends what is owed, noting each mail before and after; nothing and a sentence where Google allows fewer today. */
const sendAll = (
  ports: StartPollPorts,
  owed: readonly string[][],
  mailTo: (to: readonly string[]) => ReturnType<typeof pollMail>,
  address: string,
  problems: string[],
): number => {
  const { rota } = ports;
  const needed = owed.flat().length;
  if (needed === 0) return 0;
  const left = rota.mailer.remaining();
  if (left < needed) {
    problems.push(
      `Google lets you write to ${left} more people today, and ${needed} should get the poll. It is there; start it again tomorrow to send the mail.`,
    );
    return 0;
  }
  for (const to of owed) {
    const { sending, sent } = pollMailNotes(address, to);
    note(ports, [sending]);
    rota.mailer.send(mailTo(to));
    rota.journal.add([sent]);
  }
  return needed;
};
