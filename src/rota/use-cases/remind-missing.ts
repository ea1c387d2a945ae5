// "Remind now": writes to those who have not answered a month's poll, as automation would, at most once a day each.
import { formatMonth } from '../../common/domain/calendar.js';
import type { Month } from '../../common/domain/calendar.js';
import { Refusal } from '../../common/domain/refusal.js';
import { pollDeadline, pollWeeks } from '../domain/poll-dates.js';
import { notNudged } from '../domain/poll-nudge.js';
import type { Person } from '../domain/situation.js';
import type { PollPorts } from './answers-ports.js';
import type { RemindRequest, RemindResult } from './contract.js';
import { nudges } from './jobs/nudge-job.js';
import { sendMails } from './jobs/send-mails.js';
import type { Outcome } from './jobs/send-mails.js';
import { requireMonth } from './read-situation.js';
import { asRefreshed, refreshPoll } from './refresh-answers.js';
import type { RefreshedPoll } from './refresh-answers.js';

/** The poll is read first: who has just answered gets no mail. */
export const remindMissing =
  (ports: PollPorts) =>
  ({ month }: RemindRequest): RemindResult => {
    requireMonth(month);
    const poll = refreshPoll(ports, month);
    if (!poll.isOpen && poll.turnout.missing.length > 0) {
      throw new Refusal(
        'poll-closed',
        `The poll for ${formatMonth(month)} takes no answers. Open it for answers in Google Forms; nobody was reminded.`,
      );
    }
    const outcome: Outcome = { done: [], error: '', waits: '' };
    const reminded = ports.rota.lock.run(() => remind(ports, month, poll, outcome));
    const refreshed = asRefreshed(poll);
    const problems = [...(outcome.error === '' ? [] : [outcome.error]), ...refreshed.problems];
    return { ...refreshed, reminded: reminded.map(({ name }) => name), problems };
  };

/** @returns who got a mail */
const remind = (
  { rota }: PollPorts,
  month: Month,
  { turnout, address, isForm }: RefreshedPoll,
  outcome: Outcome,
): Person[] => {
  const { settings } = rota.settings.read();
  const today = rota.clock.today();
  const deadline = pollDeadline(month, settings.automation, settings.poll.deadlineDays);
  const owed = notNudged(rota.journal.read(), month, today, turnout.missing);
  const mails = nudges(owed, today, {
    month,
    weeks: pollWeeks(month, today),
    address,
    isForm,
    deadline: deadline < today ? null : deadline,
    replyTo: rota.keyboard.email(),
  });
  sendMails(rota, mails, outcome);
  return owed.filter((_, index) => outcome.done.includes(mails[index]?.what ?? ''));
};
