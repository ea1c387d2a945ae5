// Sends mails that are owed once: noted before and after, so that a crash or a second run sends none twice.
import { latestUnder } from '../../../common/domain/journal.js';
import { sendingKey, sentKey } from '../../domain/told.js';
import type { RotaPorts } from '../ports.js';
import type { MailDue } from './job.js';

export interface Outcome {
  /** What was done, in words. */
  done: string[];
  /** Why not everything could be done; '' = all is well. */
  error: string;
  /** Why something is left to the next run, which is nothing to mend; '' = nothing is. */
  waits: string;
}

export const LATE = 'There was more to do than fits into one run; the next one goes on.';

/**
 * Sends what the journal does not know yet, under the lock; one mail that fails does not keep back the others.
 * @param isLate whether what has not begun must wait
 */
export const sendMails = (
  ports: Pick<RotaPorts, 'journal' | 'mailer' | 'flush'>,
  mails: readonly MailDue[],
  outcome: Outcome,
  isLate: () => boolean = () => false,
): void => {
  const journal = ports.journal.read();
  const isNoted = (key: string): boolean => latestUnder(journal, key) !== null;
  const owed = mails.filter(
    ({ key, isNag }) => !isNoted(sentKey(key)) && !(isNag === true && isNoted(sendingKey(key))),
  );
  if (owed.length === 0) return;
  let left = ports.mailer.remaining();
  for (const { key, what, alsoSettles = [], mail } of owed) {
    if (isLate()) {
      outcome.waits = LATE;
      return;
    }
    try {
      const message = mail();
      if (message.to.length > left) {
        outcome.error = `Google lets you write to ${left} more people today; ${what} waits until it allows more.`;
        continue;
      }
      const to = message.to.join(', ');
      const note = (word: string, noted: string) => ({
        what: `${word}: ${what}`,
        key: noted,
        before: '',
        after: to,
      });
      if (!isNoted(sendingKey(key))) ports.journal.add([note('Sending', sendingKey(key))]);
      ports.flush();
      ports.mailer.send(message);
      left -= message.to.length;
      ports.journal.add([key, ...alsoSettles].map((settled) => note('Sent', sentKey(settled))));
      outcome.done.push(what);
    } catch (error) {
      outcome.error = `${what}: ${sentenceOf(error)}`;
    }
  }
};

/** One sentence; what follows a server's name in an address may be a secret. */
export const sentenceOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error))
    .replace(/^\w*Exception: /, '')
    .replace(/(https?:\/\/[^\s/]+)\/\S*/g, '$1/…')
    .slice(0, 300);
