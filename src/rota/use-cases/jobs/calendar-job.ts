// Keeps the calendar as the rota tab says: looked at once a day, and whenever the tab says something else than last time.
import type { DutyEntry } from '../../../common/domain/duty-entry.js';
import { weeksAhead } from '../../domain/weeks-ahead.js';
import { keepCalendar, wantedAhead } from '../keep-calendar.js';
import type { RotaPorts } from '../ports.js';
import type { Job } from './job.js';

const NAME = 'calendar';

export const calendarJob = (ports: RotaPorts): Job => ({
  name: NAME,
  title: 'Calendar as in the rota tab',
  due: (situation) => {
    const weeks = weeksAhead(situation, situation.journal);
    if (weeks.length === 0) return [];
    const cleared = weeks.filter(({ parts }) => parts.length === 0).map(({ week }) => week);
    const told = `${situation.settings.calendarId} ${cleared.join(' ')} ${wantedAhead(situation, weeks).map(entryWords).join(' ')}`;
    const mark = `${situation.now.day} ${fingerprint(told)}`;
    if (situation.marks[NAME] === mark) return [];
    return [
      {
        kind: 'task',
        key: `calendar:${mark}`,
        what: 'compared with the rota tab',
        mark,
        run: () => keepCalendar(ports, situation),
      },
    ];
  },
});

const entryWords = ({ title, description, from, until, email }: DutyEntry): string =>
  [title, description, from, until, email].join('|');

/** A short number that changes with the text (FNV-1a); only ever compared with itself. */
const fingerprint = (text: string): string => {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
};
