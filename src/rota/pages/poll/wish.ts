// What the EM wants of a month's poll, as proposed and as the request that goes to the script.
import type { Month } from '../../../common/domain/calendar.js';
import type { CreatePollRequest, PollPreview } from '../../use-cases/contract.js';

/** `this`: the month's poll as it is. */
export type How = 'this' | CreatePollRequest['how'];

/**
 * What was begun is finished first; a poll whose address stands in the settings but was not started from here is likely
 * the one to use.
 */
export const howOf = (preview: PollPreview | null): How => {
  if (preview === null) return 'dudle';
  const { poll, known } = preview;
  if (poll?.isReady === false) return poll.isForm ? 'form' : 'dudle';
  if (known !== '' && known !== poll?.address) return 'existing';
  return poll === null ? 'dudle' : 'this';
};

export const requestOf = (
  month: Month,
  { poll }: PollPreview,
  { how, title, address }: { how: How; title: string; address: string },
): CreatePollRequest => ({
  month,
  how: how === 'this' ? (poll?.isForm === true ? 'form' : 'dudle') : how,
  title,
  address: how === 'existing' ? address : '',
  // "This poll" keeps the one that is there.
  ...(how === 'form' && poll?.isReady === true ? { anew: true } : {}),
});

export const missingText = (how: How, title: string, address: string): string | null => {
  if (how === 'existing') return address.trim() === '' ? 'Type the address of the poll.' : null;
  return title.trim() === '' ? 'Type a title for the poll.' : null;
};
