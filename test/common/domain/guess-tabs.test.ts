// Guesses about sheets nobody has seen before: other words, other order, German, titles further down, no title at all.
import { guessTabs } from '../../../src/common/domain/guess-tabs.js';
import type { SheetTexts } from '../../../src/common/domain/guess-tabs.js';
import { AVAILABILITY_TAB, CANDIDATES_TAB, ROTA_TAB } from '../../../src/rota/domain/rota-tabs.js';

const TODAY = '2026-11-25';
const SPECS = [ROTA_TAB, CANDIDATES_TAB, AVAILABILITY_TAB];
const guess = (sheets: SheetTexts[]) =>
  guessTabs(SPECS, sheets, {}, TODAY).map(({ spec, sheet, titleRow, fields }) => ({
    tab: spec.tab,
    sheet,
    titleRow,
    columns: Object.fromEntries(
      fields
        .filter(({ column }) => column !== null)
        .map(({ field, column, by }) => [field, `${String(column)} ${by}`]),
    ),
  }));

it('knows its own titles, in any order', () => {
  expect(
    guess([
      { sheet: 'Rota', rows: [['Note', 'Incident manager', 'Week', 'Status', 'Pinned', 'From day']] },
      { sheet: 'Candidates', rows: [['Name', 'E-mail']] },
      { sheet: 'Availability', rows: [['Name', '2026-12-07']] },
    ]),
  ).toEqual([
    {
      tab: 'Rota',
      sheet: 'Rota',
      titleRow: 0,
      columns: {
        week: '2 title',
        name: '1 title',
        status: '3 title',
        pinned: '4 title',
        fromDay: '5 title',
        note: '0 title',
      },
    },
    { tab: 'Candidates', sheet: 'Candidates', titleRow: 0, columns: { name: '0 title', email: '1 title' } },
    { tab: 'Availability', sheet: 'Availability', titleRow: 0, columns: { name: '0 title' } },
  ]);
});

it('finds other words below a title line, and the week column by what stands in it', () => {
  const rows = [
    ['Incident management 2014–2026', '', '', ''],
    ['', '', '', ''],
    ['', 'Team', 'IM', 'Bemerkungen'],
    ['KW 48', 'A', 'Priya', ''],
    ['KW 49', 'B', 'Ines', 'swapped'],
    ['tbd', 'B', 'Wren', ''],
    ['KW 51', 'A', 'Oskar', ''],
  ];
  expect(
    guess([
      { sheet: 'IM plan', rows },
      { sheet: 'Notes', rows: [['Name'], ['buy milk']] },
    ]),
  ).toEqual([
    {
      tab: 'Rota',
      sheet: 'IM plan',
      titleRow: 2,
      columns: { week: '0 values', name: '2 alias', note: '3 alias' },
    },
    { tab: 'Candidates', sheet: null, titleRow: 0, columns: {} },
    { tab: 'Availability', sheet: null, titleRow: 0, columns: {} },
  ]);
});

it('uses a sheet for one tab only and leaves sheets that fit nothing', () => {
  const found = guess([
    {
      sheet: 'Team',
      rows: [
        ['Name', 'E-Mail-Adresse', 'Anteil'],
        ['Ada', 'ada@x.org', '1'],
      ],
    },
    {
      sheet: 'Dienstplan',
      rows: [
        ['Datum', 'Wer'],
        ['2026-11-30', 'Ada'],
      ],
    },
    {
      sheet: 'Budget',
      rows: [
        ['Name', 'Amount'],
        ['Cake', '12'],
      ],
    },
  ]);
  expect(found.map(({ tab, sheet }) => [tab, sheet])).toEqual([
    ['Rota', 'Dienstplan'],
    ['Candidates', 'Team'],
    ['Availability', null],
  ]);
});

it('keeps to a mapping that settings already hold', () => {
  const sheets = [
    {
      sheet: 'X',
      rows: [
        ['a', 'b', ''],
        ['2026-11-30', 'Ada', ''],
      ],
    },
  ];
  const mapping = { Rota: { sheet: 'X', titles: { week: 'A', name: 'column B' } } };
  const [rota] = guessTabs(SPECS, sheets, mapping, TODAY);
  expect(rota).toMatchObject({ sheet: 'X', isComplete: true });
  expect(rota?.fields.slice(0, 2)).toEqual([
    { field: 'week', column: 0, by: 'mapping' },
    { field: 'name', column: 1, by: 'mapping' },
  ]);
});

it('guesses anew what was renamed since it was mapped, and only that', () => {
  const rows = [
    ['Our rota', '', '', ''],
    ['Woche', 'Wer', 'Remarks', 'State'],
    ['2026-11-30', 'Ada', '', 'published'],
  ];
  const titles = { week: 'KW', name: 'Wer', note: 'Bemerkung', status: 'State', pinned: 'Pinned' };
  const kept = { sheet: 'X', titles, mayHaveMoved: true };
  const [rota] = guessTabs(SPECS, [{ sheet: 'X', rows }], { Rota: kept }, TODAY);
  expect(rota?.titleRow).toBe(1);
  expect(rota?.fields.map(({ field, column, by }) => [field, column, by])).toEqual([
    ['week', 0, 'alias'],
    ['name', 1, 'mapping'],
    ['status', 3, 'mapping'],
    ['pinned', null, 'none'],
    ['fromDay', null, 'none'],
    ['note', 2, 'alias'],
  ]);
  const swapped = { ...kept, titles: { ...titles, status: 'Gone', note: 'State' } };
  const [other] = guessTabs(SPECS, [{ sheet: 'X', rows }], { Rota: swapped }, TODAY);
  expect(other?.fields.find(({ field }) => field === 'status')?.column).toBeNull();
  const chosen = guessTabs(SPECS, [{ sheet: 'X', rows }], { Rota: { sheet: 'X', titles } }, TODAY)[0];
  expect(chosen?.fields.find(({ field }) => field === 'note')?.column).toBeNull();
});

it('guesses within a sheet and a row that a person settled on', () => {
  const rows = [
    ['Week', 'Name'],
    ['', ''],
    ['KW', 'Wer'],
    ['KW 48', 'Ada'],
    ['KW 49', 'Ben'],
  ];
  const columns = (titleRow?: number) => {
    const settled = { sheet: 'X', titles: {}, ...(titleRow === undefined ? {} : { titleRow }) };
    const [rota] = guessTabs(SPECS, [{ sheet: 'X', rows }], { Rota: settled }, TODAY);
    return [rota?.titleRow, rota?.fields[0], rota?.fields[1]];
  };
  expect(columns()).toEqual([
    0,
    { field: 'week', column: 0, by: 'title' },
    { field: 'name', column: 1, by: 'alias' },
  ]);
  expect(columns(2)).toEqual([
    2,
    { field: 'week', column: 0, by: 'alias' },
    { field: 'name', column: 1, by: 'alias' },
  ]);
  expect(columns(1)).toEqual([
    1,
    { field: 'week', column: 0, by: 'values' },
    { field: 'name', column: null, by: 'none' },
  ]);
});
