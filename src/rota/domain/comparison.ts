// Two rotas held against each other: the best one, and the best one with another person in one week.
import { formatDayShort } from '../../common/domain/calendar.js';
import type { Rota } from './best-rota.js';
import { mondayAt } from './horizon.js';
import type { Horizon, Member } from './horizon.js';

export interface Comparison {
  horizon: Horizon;
  best: Rota;
  /** The best rota with `position` in `week`. */
  other: Rota;
  week: number;
  position: number;
}

/** "21 Dec". */
export const dayInWords = (horizon: Horizon, week: number): string =>
  formatDayShort(mondayAt(horizon, week)).slice('Mon '.length);

/** "but", with the name behind unless the words are about the person who would take the week. */
export const about = ({ position }: Comparison, subject: number, member: Member, words: string): string =>
  subject === position ? `but ${words}` : `but ${member.name} ${words}`;
