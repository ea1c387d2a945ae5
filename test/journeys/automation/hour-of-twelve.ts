// The hour in which a team of twelve has its month made and published, with the reminders that are due at once.
import type { RunAnswer } from '../../../local/runtime/host/execution.js';
import { newSheet } from '../../../local/runtime/world/spreadsheet.js';
import type { Row } from '../desk.js';
import { date, Desk, mailOf, standardTabs } from '../desk.js';

const TEAM = 'Ada Ben Cem Dora Emil Fay Gil Hana Ines Jon Kim Leo'.split(' ');
const DECEMBER = ['2026-12-07', '2026-12-14', '2026-12-21', '2026-12-28'];

/**
 * @param isFirst no run came before, so that it also repairs the calendar
 * @returns the desk afterwards, and what that hour's run answered
 */
export const hourOfTwelve = (isFirst: boolean): { desk: Desk; answer: RunAnswer } => {
  const tabs = standardTabs();
  const [titles = []] = tabs.Candidates ?? [];
  const desk = new Desk({
    ...tabs,
    Candidates: [titles, ...TEAM.map((name): Row => [name, mailOf(name), 1])],
    Settings: [
      ...(tabs.Settings ?? []),
      ['Record sheet', 'https://docs.google.com/spreadsheets/d/incidents/edit', ''],
    ],
    Availability: [
      ['Name', ...DECEMBER.map(date)],
      ...TEAM.map((name): Row => [name, ...DECEMBER.map(() => 'yes')]),
    ],
  });
  const record = desk.world.spreadsheets.incidents;
  if (record !== undefined)
    record.sheets = [{ ...newSheet(0, 'Incidents'), rows: [['ID', 'Title', 'Status']] }];
  desk.world.now = '2026-11-20T07:30:00.000Z';
  desk.run('rota', 'toggleAutomation', undefined, { kind: 'menu', answers: ['YES'] });
  if (!isFirst) desk.run('rota', 'everyHour', undefined, { kind: 'trigger' });
  desk.world.now = '2026-11-20T09:30:00.000Z';
  return { desk, answer: desk.run('rota', 'everyHour', undefined, { kind: 'trigger' }) };
};
