// Remote calls of the built rota bundle with ten years of rows, and the size of what is pushed.
import { statSync } from 'node:fs';
import path from 'node:path';
import { hourOfTwelve } from '../journeys/automation/hour-of-twelve.js';
import { Desk, standardTabs, TEAM } from '../journeys/desk.js';
import { printTable, requireAll } from './table.js';

const MONTH = { month: '2026-12' };
const TEN_YEARS = 520;
const LAST_WEEK_BEFORE = 46_286;

const deskOfTenYears = (): Desk => {
  const tabs = standardTabs();
  const rows = tabs.Rota ?? [];
  const old = Array.from({ length: TEN_YEARS }, (_, index) => [
    { value: LAST_WEEK_BEFORE - 7 * (TEN_YEARS - index), numberFormat: 'yyyy-mm-dd' },
    TEAM[index % TEAM.length] ?? '',
    'published',
    false,
  ]);
  return new Desk({ ...tabs, Rota: [...rows.slice(0, 1), ...old, ...rows.slice(1)] });
};

interface Bar {
  what: string;
  figure: number;
  most: number;
}

/** Prints the counts and throws if one is above its bar. */
export const benchRemoteCalls = (): void => {
  const desk = deskOfTenYears();
  const preview = desk.rpc('previewRota', MONTH);
  const weeks = desk.ok('previewRota', MONTH).weeks.map(({ start, email }) => ({ start, email }));
  const published = desk.rpc('publishRota', { ...MONTH, weeks });
  const result = published.result;
  if (result === undefined) throw new Error('publishRota did not finish');
  const again = desk.rpc('publishRota', { ...MONTH, weeks });
  const writes = Object.entries(again.calls)
    .filter(([name]) => /^Calendar\.Events\.(insert|patch|update|remove)$|^MailApp\.sendEmail$/.test(name))
    .reduce((sum, [, count]) => sum + count, 0);
  const size = statSync(path.resolve(__dirname, '../../build/rota/Code.js')).size;
  const { desk: team, answer: busy } = hourOfTwelve(false);
  const quiet = team.run('rota', 'everyHour', undefined, { kind: 'trigger' });
  const bars: Bar[] = [
    { what: 'previewRota, remote calls', figure: preview.calls.remote ?? NaN, most: 8 },
    {
      what: `publishRota, remote calls (${result.calendar.created} entries, ${result.mails} mail)`,
      figure: published.calls.remote ?? NaN,
      most: 16 + result.calendar.created + 3 * result.mails,
    },
    { what: 'second publish, writes to calendar and mail', figure: writes, most: 0 },
    {
      what: 'an hour that publishes a month of twelve candidates, remote calls',
      figure: busy.calls.remote ?? NaN,
      most: 79,
    },
    {
      what: 'the same where automation was switched on in that hour',
      figure: hourOfTwelve(true).answer.calls.remote ?? NaN,
      most: 79,
    },
    { what: 'the hour after, with nothing due', figure: quiet.calls.remote ?? NaN, most: 6 },
    { what: 'rota bundle, bytes', figure: size, most: 450_000 },
  ];
  printTable(
    `The built bundle with ${TEN_YEARS + 11} rota rows`,
    ['what', 'figure', 'at most'],
    bars.map(({ what, figure, most }) => [what, String(figure), String(most)]),
  );
  requireAll(bars.filter(({ figure, most }) => !(figure <= most)).map(({ what }) => what));
};
