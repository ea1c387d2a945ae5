// What starting the poll will do, in words for the foot and the button.
import { formatDay } from '../../../common/domain/calendar.js';
import { count } from '../../../common/pages/words.js';
import type { PollPreview } from '../../use-cases/contract.js';
import type { PollState } from './use-poll.js';

/** Whether a poll is made on the server, or finished there. */
export const isNew = ({ how, preview }: PollState): boolean =>
  how === 'dudle' && preview?.poll?.isReady !== true;

/** The address that everybody has got, or will get first. */
const owedFor = ({ how, address }: PollState, { poll, owed, recipients }: PollPreview): number => {
  const isKnown = poll !== null && (how === 'dudle' || address.trim() === poll.address);
  return isKnown ? owed : recipients;
};

export const effectOf = (state: PollState, preview: PollPreview): string => {
  const owed = owedFor(state, preview);
  if (owed === 0 && !isNew(state))
    return 'Everybody has the address. Looks whether the poll is there; one that was deleted is made anew.';
  const made = isNew(state)
    ? `${preview.poll === null ? 'Makes' : 'Finishes'} a poll with ${count(preview.weeks.length, 'week')}. `
    : '';
  if (owed === 0) return `${made}Everybody has the address; nobody gets another mail.`;
  const when = preview.isLate ? 'as soon as they can' : `by ${formatDay(preview.deadline)}`;
  return `${made}Writes to ${count(owed, 'person', 'people')}: please answer ${when}.`;
};

export const startLabel = (state: PollState): string => {
  const { preview, how } = state;
  if (how === 'existing' || preview?.poll === null || preview === null) return 'Start poll';
  if (!preview.poll.isReady) return 'Finish poll';
  return preview.owed === 0 ? 'Check poll' : 'Send poll';
};
