// Reads everything a month is planned from, once.
import { isMonth } from '../../common/domain/calendar.js';
import { Refusal } from '../../common/domain/refusal.js';
import type { RotaSettings } from '../domain/rota-settings.js';
import { recordOf } from '../domain/rota-record.js';
import { strangersAhead } from '../domain/situation.js';
import type { Situation } from '../domain/situation.js';
import type { RotaPorts } from './ports.js';

export interface ReadSituation extends Situation {
  settings: RotaSettings;
  /** Whether the rota tab can tell a draft from a published week. */
  hasStatus: boolean;
  /** Whether the rota tab has a column for the parts of split weeks. */
  hasFromDay: boolean;
  problems: string[];
}

/** Four remote calls: settings, candidates, rota, availability. */
export const readSituation = (ports: RotaPorts): ReadSituation => {
  const situation = readDuties(ports);
  const { answers, problems } = ports.availability.read(situation.candidates);
  return { ...situation, answers, problems: [...situation.problems, ...problems] };
};

/** The same without the answers of the poll. Three remote calls. */
export const readDuties = (
  ports: Pick<RotaPorts, 'settings' | 'candidates' | 'rota' | 'clock'>,
): Omit<ReadSituation, 'answers'> => {
  const { settings, problems: settingProblems } = ports.settings.read();
  const people = ports.candidates.read();
  const rota = ports.rota.read();
  const today = ports.clock.today();
  const record = recordOf(rota.entries, today);
  const situation = {
    today,
    settings,
    candidates: people.candidates,
    record,
    rules: settings.rules,
    hasStatus: rota.hasStatus,
    hasFromDay: rota.hasFromDay,
  };
  const problems = [
    ...settingProblems,
    ...people.problems,
    ...rota.problems,
    ...record.problems,
    ...strangersAhead(situation),
  ];
  return { ...situation, problems };
};

/** Refuses what is no month. */
export const requireMonth = (month: unknown): void => {
  if (isMonth(month)) return;
  const text = typeof month === 'string' ? `"${month}"` : 'That';
  throw new Refusal('unknown-month', `${text} is no month; write it as year and month, such as 2026-12.`);
};
