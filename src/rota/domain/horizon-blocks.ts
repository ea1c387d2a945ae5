// Cuts a long horizon into blocks that can each be planned exactly.
import type { Day } from '../../common/domain/calendar.js';
import { EXACT_WEEKS } from './best-rota.js';

/** Blocks of at most 13 weeks, as even as possible: a last block of one week would be planned for the moment only. */
export const horizonBlocks = (weeks: readonly Day[]): Day[][] => {
  const count = Math.ceil(weeks.length / EXACT_WEEKS);
  return Array.from({ length: count }, (_, i) =>
    weeks.slice(Math.round((i * weeks.length) / count), Math.round(((i + 1) * weeks.length) / count)),
  );
};
