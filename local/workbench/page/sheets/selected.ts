// Tells the server where the person is, so that getActiveSheet and getActiveRange say the same.
import type { SelectRequest } from '../../protocol.js';
import { post } from '../client.js';

const PAUSE_MS = 250;
let timer: ReturnType<typeof setTimeout> | undefined;
let latest: SelectRequest | null = null;
/** One after the other: of two under way at once the older could arrive last. */
let sent: Promise<unknown> = Promise.resolve();

/** Sends what was noted last; before a script starts, so that it sees the selection. Failing does no harm. */
export const sendSelection = async (): Promise<void> => {
  clearTimeout(timer);
  const request = latest;
  latest = null;
  if (request !== null) sent = sent.then(() => post('/api/select', request)).catch(() => undefined);
  await sent;
};

/** Notes a selection and sends it after a short rest. */
export const noteSelection = (request: SelectRequest): void => {
  latest = request;
  clearTimeout(timer);
  timer = setTimeout(() => void sendSelection(), PAUSE_MS);
};
