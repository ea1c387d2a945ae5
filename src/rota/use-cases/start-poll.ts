// Starts the poll of a month: makes or adopts it, keeps its address, writes to everybody who is asked. Run twice it
// changes nothing; after a crash it goes on. Only ever by a click: a poll puts names on a server others can reach.
import { formatMonth } from '../../common/domain/calendar.js';
import type { Day, Month } from '../../common/domain/calendar.js';
import { quoted } from '../../common/domain/quoted.js';
import { Refusal } from '../../common/domain/refusal.js';
import { pollMail } from '../domain/mails/poll-mails.js';
import type { PollMailContext } from '../domain/mails/poll-mails.js';
import { pollDeadline, pollWeeks } from '../domain/poll-dates.js';
import { pollTurnout } from '../domain/poll-missing.js';
import { owedPollMails, pollMailNotes, pollNotes, requireWeeks } from '../domain/poll-plan.js';
import type { PollRecord } from '../domain/poll-record.js';
import type { PollTable } from '../domain/poll-table.js';
import type { RotaSettings } from '../domain/rota-settings.js';
import type { Person } from '../domain/situation.js';
import { listRecipients } from '../domain/recipients.js';
import type { StartPollPorts } from './answers-ports.js';
import type { CreatePollRequest, CreatePollResult } from './contract.js';
import { readForm, readPollAt } from './read-poll-at.js';
import { requireMonth } from './read-situation.js';
import { note, settlePoll } from './settle-poll.js';

const LONGEST_TITLE = 120;
const ADDRESS_SETTING = 'Poll address';

export const createPoll =
  (ports: StartPollPorts) =>
  (request: CreatePollRequest): CreatePollResult => {
    const { month } = request;
    requireMonth(month);
    const title = request.title.replace(/\s+/g, ' ').trim();
    if (request.how !== 'existing') requireTitle(title);
    return ports.rota.lock.run(() => {
      const { rota } = ports;
      const asked = readAsked(ports, month);
      const { settings, candidates, weeks } = asked;
      const journal = rota.journal.read();
      // Without answers, everybody who is asked is missing. A list cannot hold a name twice.
      const names = [...new Set(pollTurnout(candidates, weeks, {}).missing.map(({ name }) => name))];
      const poll = settlePoll(ports, { ...request, title, weeks, settings, names }, journal);
      const { address, form, made } = poll;
      const table = form === undefined ? readPollAt(ports, address) : readForm(ports, form);
      requireWeeks(table, weeks, month);
      const recipients = listRecipients(candidates, weeks, settings.emAddresses);
      const owed = owedPollMails(journal, month, address, recipients);
      if (owed.length > 0) requireOpen(table);
      if (settings.pollAddress !== address) ports.setSetting(ADDRESS_SETTING, address);
      const record = { address, isReady: true, ...(form === undefined ? {} : { form }) };
      note(ports, pollNotes(journal, month, record));
      const problems = [...poll.problems, ...asked.problems];
      const told = sendAll(ports, owed, mailContext(ports, asked, month, record), problems);
      if (told > 0 && settings.emAddresses.length === 0) {
        problems.push('No Engineering Managers are set in the tab Settings, so none of them got the mail.');
      }
      return { address, made, told, problems };
    });
  };

interface Asked {
  settings: RotaSettings;
  candidates: Person[];
  weeks: Day[];
  today: Day;
  problems: string[];
}

/** @throws Refusal where no week of the month is left */
const readAsked = ({ rota }: StartPollPorts, month: Month): Asked => {
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
  return {
    settings,
    candidates: people.candidates,
    weeks,
    today,
    problems: [...problems, ...people.problems],
  };
};

const mailContext = (
  { rota }: StartPollPorts,
  { settings, weeks, today }: Asked,
  month: Month,
  { address, form }: PollRecord,
): PollMailContext => {
  const deadline = pollDeadline(month, settings.automation, settings.poll.deadlineDays);
  return {
    month,
    weeks,
    address,
    isForm: form !== undefined,
    deadline: deadline < today ? null : deadline,
    replyTo: rota.keyboard.email(),
  };
};

const requireOpen = ({ title, form }: PollTable): void => {
  if (form?.isOpen !== false) return;
  throw new Refusal(
    'poll-closed',
    `The form ${quoted(title)} takes no answers. Open it for answers in Google Forms, then start the poll again; nobody was written to.`,
  );
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

/** Sends what is owed, noting each mail before and after; nothing and a sentence where Google allows fewer today. */
const sendAll = (
  ports: StartPollPorts,
  owed: readonly string[][],
  context: PollMailContext,
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
    const { sending, sent } = pollMailNotes(context.month, context.address, to);
    note(ports, [sending]);
    rota.mailer.send(pollMail(to, context));
    rota.journal.add([sent]);
  }
  return needed;
};
