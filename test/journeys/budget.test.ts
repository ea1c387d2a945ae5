// The remote calls of a publish, however the sheet is laid out: 16, one per calendar entry written, three per mail, and
// one for every place but the first where weeks are missing between others.
import { date, Desk, mailOf, standardTabs, TEAM } from './desk.js';
import type { Row, Tabs } from './desk.js';

/** Five Mondays: 1, 8, 15, 22 and 29 March 2027. */
const MONTH = { month: '2027-03' };
const MONDAYS = ['2027-03-01', '2027-03-08', '2027-03-15', '2027-03-22', '2027-03-29'];

/** Columns in this order, a foreign one between each two; `filled` weeks of the month are there and empty. */
const tabsWith = (order: readonly string[], filled: readonly string[]): Tabs => {
  const standard = standardTabs();
  const [titles = [], ...rows] = standard.Rota ?? [];
  const scattered = (row: Row): Row =>
    order.flatMap((title) => [row[titles.indexOf(title)] ?? '', `about ${title}`]);
  const weeks = filled.map((day): Row => [date(day), '', '', '', '', '']);
  return { ...standard, Rota: [titles, ...rows, ...weeks].map(scattered) };
};

const TITLES = ['Week', 'Incident manager', 'Status', 'Pinned', 'From day', 'Note'];
const BACKWARDS = [...TITLES].reverse();
const EVERY_SECOND = MONDAYS.filter((_, index) => index % 2 === 1);

const written = ({ created, updated, removed }: Record<'created' | 'updated' | 'removed', number>): number =>
  created + updated + removed;

describe.each([
  ['in the usual order', TITLES],
  ['backwards', BACKWARDS],
])('columns apart, %s', (_order, order) => {
  it.each([
    ['no week is there yet', [], 1],
    ['every second week is there', EVERY_SECOND, 3],
    ['the first and the last week are there', [MONDAYS[0] ?? '', MONDAYS[4] ?? ''], 1],
    ['all are there', MONDAYS, 1],
  ])('%s: published, then every week given to somebody else', (_state, filled, places) => {
    const desk = new Desk(tabsWith(order, filled));
    const team = (shift: number) =>
      MONDAYS.map((start, index) => ({ start, email: mailOf(TEAM[(index + shift) % TEAM.length] ?? '') }));
    const counts = [0, 1].map((shift) => {
      const answer = desk.rpc('publishRota', { ...MONTH, weeks: team(shift) });
      const { calendar, mails, problems } = answer.result ?? { calendar: null, mails: NaN, problems: [] };
      expect(problems).toEqual([]);
      expect(calendar).not.toBeNull();
      const most = 16 + (calendar === null ? NaN : written(calendar)) + 3 * mails + places - 1;
      return { remote: answer.calls.remote ?? NaN, most };
    });
    expect(counts.filter(({ remote, most }) => !(remote <= most))).toEqual([]);
    const rows = desk.sheet('Rota').slice(-5);
    const column = (title: string) => rows.map((row) => row[2 * order.indexOf(title)]);
    expect(column('Incident manager')).toEqual([1, 2, 3, 4, 5].map((index) => TEAM[index]));
    expect(column('Status')).toEqual(MONDAYS.map(() => 'published'));
  });
});
