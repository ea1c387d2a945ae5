// What people do to a sheet while others use the sidebar: sorted, deleted, moved, renamed, protected; and odd texts.
import { RECORD_TITLES } from '../../incidents/record-titles.js';
import { EM } from '../desk.js';
import { SheetDesk, TIMELINE } from './sheet-desk.js';

const LOG = { kind: 'Production bug in Wikidata', priority: 'High', reportedBy: 'Ada', manager: 'Ada' };

const three = (): { record: SheetDesk; ids: string[] } => {
  const record = new SheetDesk({ Incidents: [RECORD_TITLES], Timeline: [TIMELINE] });
  const ids = ['Alpha fails', 'Beta breaks', 'Gamma hangs'].map(
    (title) => record.ok('logIncident', { ...LOG, title, evenSo: true }).id ?? '',
  );
  return { record, ids };
};
const note = (id: string | undefined, row: number) => ({ id, row, action: { do: 'note', text: 'seen' } });

it('finds its incidents in sorted rows, with a row above inserted or deleted, and a column moved', () => {
  const { record, ids } = three();
  const sheet = record.tab('Incidents');
  const [titles = [], ...rows] = sheet.rows;
  sheet.rows = [titles, ...rows.reverse()];
  expect(record.ok('actOnIncident', note(ids[0], 2)).change.line).toMatchObject({
    id: ids[0],
    row: 4,
    title: 'Alpha fails',
  });
  sheet.rows.splice(1, 0, []);
  expect(record.ok('actOnIncident', note(ids[2], 2)).change.line).toMatchObject({ id: ids[2], row: 3 });
  sheet.rows.splice(1, 2);
  expect(record.run('actOnIncident', note(ids[2], 3)).error?.message).toContain(
    `No row has the ID "${ids[2] ?? ''}"`,
  );
  for (const row of sheet.rows) row.unshift(row.splice(2, 1)[0] ?? null);
  expect(
    record.ok('actOnIncident', {
      ...note(ids[1], 2),
      action: { do: 'status', status: 'in progress', reason: '' },
    }).done,
  ).toContain('in progress');
  expect(record.rows('Incidents')[1]?.slice(0, 3)).toEqual(['in progress', ids[1], 'Beta breaks']);
  expect(record.ok('logIncident', { ...LOG, title: 'Delta' }).id).toBe('I-2026-004');
});

it('notices a copied row, leaves the id with the one it knows, and says so', () => {
  const { record, ids } = three();
  const sheet = record.tab('Incidents');
  const copy = [...(sheet.rows[1] ?? [])];
  copy[1] = 'Alpha fails again';
  sheet.rows.splice(1, 0, copy);
  expect(record.ok('openDesk').changedByHand).toEqual([ids[0], ids[0]]);
  expect(record.ok('noteHandEdits').noted).toBe(1);
  expect(
    record
      .rows('Incidents')
      .map(([id, title]) => [id, title])
      .slice(1, 3),
  ).toEqual([
    ['I-2026-004', 'Alpha fails again'],
    [ids[0], 'Alpha fails'],
  ]);
  expect(record.told().pop()).toEqual([
    'I-2026-004',
    '',
    'Copied from another row',
    `I-2026-004 is its own ID; the row was a copy of ${ids[0] ?? ''}.`,
  ]);
  expect(record.ok('openDesk').changedByHand).toEqual([]);
  expect(record.ok('noteHandEdits').noted).toBe(0);
});

it('says which title is missing where one was renamed, and set-up finds it again', () => {
  const { record } = three();
  const [titles = []] = record.tab('Incidents').rows;
  titles[2] = 'Zustand';
  expect(record.run('logIncident', { ...LOG, title: 'x' }).error?.message).toContain(
    'The tab "Incidents" has no column titled "Status".',
  );
  expect(record.ok('openDesk')).toMatchObject({ needsSetup: true });
  const request = {
    tabs: { Incidents: { sheet: 'Incidents', fields: { id: 'ID', title: 'Title', status: 'Zustand' } } },
    create: true,
  };
  record.ok('applySetup', request, { user: EM });
  expect(record.ok('openDesk').open).toHaveLength(3);
});

it('says so where a column is protected, and writes nothing', () => {
  const { record, ids } = three();
  const before = JSON.stringify(record.rows('Timeline'));
  record.tab('Incidents').protections.push({
    id: 1, area: { row: 1, column: 3, rows: 1000, columns: 1 }, description: '', warningOnly: false, editors: [EM], unprotected: [],
  });
  const answer = record.run('actOnIncident', { id: ids[0], row: 2, action: { do: 'status', status: 'in progress', reason: '' } });
  expect(answer.error?.message).toContain('protected');
  expect(record.rows('Incidents')[1]?.[2]).toBe('reported');
  expect(JSON.stringify(record.rows('Timeline'))).toBe(before);
}); // prettier-ignore

it('takes an incident in one stretch of cells, and leaves a formula between them alone', () => {
  const { record, ids } = three();
  const [titles = [], row = []] = record.tab('Incidents').rows;
  const at = (title: string): number => titles.indexOf(title);
  row[at('Incident manager')] = row[at('Next update due')] = null;
  row[at('Resolved at')] = { value: '', formula: 'IF(C2="resolved","x","")' };
  record.ok('actOnIncident', {
    id: ids[0],
    row: 2,
    me: 'Ada',
    action: { do: 'status', status: 'in progress' },
  });
  expect(row[at('Resolved at')]).toMatchObject({ formula: 'IF(C2="resolved","x","")' });
  const [, told = []] = record.rows('Incidents');
  expect([told[at('Status')], told[at('Incident manager')]]).toEqual(['in progress', 'Ada']);
  expect([told[at('Acknowledged at')], told[at('Next update due')]]).not.toContain('');
});

it('keeps odd texts as texts, and refuses a title that is none', () => {
  const { record } = three();
  const odd = ['=1+1', '+49 30', '-', '@here', "'quoted'", 'TRUE', '2026-12-10', '007'];
  for (const title of odd) record.ok('logIncident', { ...LOG, title, evenSo: true });
  expect(
    record
      .rows('Incidents')
      .slice(4)
      .map(([, title]) => title),
  ).toEqual(odd);
  expect(record.run('logIncident', { ...LOG, title: 'x'.repeat(5000) }).error?.message).toMatch(/title/i);
  expect(record.rows('Incidents')).toHaveLength(4 + odd.length);
});

it('goes on where the calendar may not be read', () => {
  const { record } = three();
  const calendar = Object.values(record.desk.world.calendars)[0];
  if (calendar !== undefined)
    Object.assign(calendar, { owner: 'somebody@example.org', readers: [], writers: [] });
  expect(record.ok('openDesk').duty).toMatchObject({ now: null });
  expect(record.ok('openDesk').duty.problem).toContain('calendar');
  expect(record.ok('logIncident', { ...LOG, title: 'Without a calendar', manager: '' }).id).toBe(
    'I-2026-004',
  );
});
