// What starting the poll will do, in words for the foot and the button.
import { formatDay } from '../../../common/domain/calendar.js';
import { count } from '../../../common/pages/words.js';
import type { PollPreview } from '../../use-cases/contract.js';
import type { PollState } from './use-poll.js';

/** Whether a poll is made, or one finished whose making was interrupted. */
export const isNew = ({ how }: PollState): boolean => how === 'dudle' || how === 'form';

const isFinished = ({ how, preview }: PollState): boolean =>
  preview?.poll?.isReady === false && how === (preview.poll.isForm ? 'form' : 'dudle');

/** The address that everybody has got, or will get first. */
const owedFor = (state: PollState, { poll, owed, recipients }: PollPreview): number => {
  const isKnown =
    state.how === 'this' ||
    isFinished(state) ||
    (state.how === 'existing' && poll !== null && state.address.trim() === poll.address);
  return isKnown ? owed : recipients;
};

export const effectOf = (state: PollState, preview: PollPreview): string => {
  const owed = owedFor(state, preview);
  if (owed === 0 && !isNew(state)) {
    return state.how === 'this' && preview.poll?.isForm === true
      ? 'Everybody has the address. Looks whether the form is there and has every name.'
      : 'Everybody has the address. Looks whether the poll is there; one that was deleted is made anew.';
  }
  const what = state.how === 'form' ? 'form' : 'poll';
  const made = isNew(state)
    ? `${isFinished(state) ? 'Finishes' : 'Makes'} a ${what} with ${count(preview.weeks.length, 'week')}. `
    : '';
  if (owed === 0) return `${made}Everybody has the address; nobody gets another mail.`;
  const when = preview.isLate ? 'as soon as they can' : `by ${formatDay(preview.deadline)}`;
  return `${made}Writes to ${count(owed, 'person', 'people')}: please answer ${when}.`;
};

export const startLabel = (state: PollState): string => {
  const { preview, how } = state;
  if (isFinished(state)) return 'Finish poll';
  if (how !== 'this') return 'Start poll';
  return preview?.owed === 0 ? 'Check poll' : 'Send poll';
};
