// Made-up states of a month's poll as the server tells them.
import type { PollPreview } from '../../../src/rota/use-cases/contract.js';
import { DECEMBER_WEEKS } from './polls.js';

const NAMES = ['Ines', 'Jonte', 'Kaveh', 'Lumi', 'Mirela', 'Oskar', 'Priya', 'Salma', 'Tobin', 'Wren'];

/** December 2026 before its poll, but for what `part` says. */
export const pollPreviewOf = (part: Partial<PollPreview> = {}): PollPreview => ({
  month: '2026-12',
  title: 'Incident Managers in December 2026',
  server: 'https://dudle.inf.tu-dresden.de/',
  weeks: DECEMBER_WEEKS,
  deadline: '2026-11-19',
  isLate: false,
  poll: null,
  known: '',
  recipients: 12,
  owed: 12,
  answered: [],
  unanswered: NAMES,
  toRemind: part.unanswered ?? NAMES,
  problems: [],
  ...part,
});
