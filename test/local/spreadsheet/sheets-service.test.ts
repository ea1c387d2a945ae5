// The advanced Sheets service: reading values of any spreadsheet one may open, and its refusals.
import { newSheet, newSpreadsheet } from '../../../local/runtime/world/spreadsheet.js';
import type { World } from '../../../local/runtime/world/world.js';
import { errorOf, probeWorld, resultOf } from '../run-script.js';

const AUTH = 'https://www.googleapis.com/auth/';

const worldWithOther = (): World => {
  const world = probeWorld();
  const other = newSpreadsheet('other', 'Other', { owner: 'em@example.org', editors: ['em@example.org'] });
  other.sheets = [
    {
      ...newSheet(0, 'My list'),
      rows: [
        ['Title', 'When', 'Done', null],
        ['=1+1', { value: 46_004.625, numberFormat: 'yyyy-mm-dd hh:mm' }, true],
        [],
        [null, { value: 4, formula: '=2+2' }],
      ],
    },
    newSheet(1, 'Empty'),
  ];
  world.spreadsheets.other = other;
  return world;
};

it.each([
  [
    'UNFORMATTED_VALUE',
    'SERIAL_NUMBER',
    [['Title', 'When', 'Done'], ['=1+1', 46_004.625, true], [], ['', 4]],
  ],
  [
    'UNFORMATTED_VALUE',
    'FORMATTED_STRING',
    [['Title', 'When', 'Done'], ['=1+1', '2025-12-13 15:00', true], [], ['', 4]],
  ],
  [
    'FORMATTED_VALUE',
    'SERIAL_NUMBER',
    [['Title', 'When', 'Done'], ['=1+1', '2025-12-13 15:00', 'TRUE'], [], ['', '4']],
  ],
  ['FORMULA', 'SERIAL_NUMBER', [['Title', 'When', 'Done'], ['=1+1', 46_004.625, true], [], ['', '=2+2']]],
])('reads a whole sheet as %s and %s', (valueRenderOption, dateTimeRenderOption, values) => {
  const options = JSON.stringify({ valueRenderOption, dateTimeRenderOption });
  expect(
    resultOf(worldWithOther(), `return Sheets.Spreadsheets.Values.get('other', 'My list', ${options});`, {
      scopes: [`${AUTH}spreadsheets.readonly`],
    }),
  ).toEqual({ range: `'My list'!A1:Z1000`, majorDimension: 'ROWS', values });
});

it('reads cells by their names, and leaves out what is empty', () => {
  const world = worldWithOther();
  const get = (range: string) =>
    resultOf(world, `return Sheets.Spreadsheets.Values.get('other', ${JSON.stringify(range)});`);
  expect(get("'My list'!A1:B2")).toMatchObject({
    range: "'My list'!A1:B2",
    values: [
      ['Title', 'When'],
      ['=1+1', '2025-12-13 15:00'],
    ],
  });
  expect(get('A1')).toEqual({ range: "'My list'!A1", majorDimension: 'ROWS', values: [['Title']] });
  expect(get('Empty')).toEqual({ range: 'Empty!A1:Z1000', majorDimension: 'ROWS' });
});

it.each([
  ["'nope', 'A1'", {}, 'Requested entity was not found.'],
  ["'other', 'A1'", { user: 'im@example.org' }, 'The caller does not have permission'],
  ["'other', 'Nowhere'", {}, 'Unable to parse range: Nowhere'],
  ["'other', 'Nowhere!A1'", {}, 'Unable to parse range: Nowhere!A1'],
])('refuses %s (%j) as the API does', (args, options, text) => {
  expect(errorOf(worldWithOther(), `Sheets.Spreadsheets.Values.get(${args});`, options)).toBe(
    `GoogleJsonResponseException: API call to sheets.spreadsheets.values.get failed with error: ${text}`,
  );
});

it('needs a scope of its own: the one for the own document will not do', () => {
  expect(
    errorOf(worldWithOther(), `Sheets.Spreadsheets.Values.get('other', 'A1');`, {
      scopes: [`${AUTH}spreadsheets.currentonly`],
    }),
  ).toContain('Specified permissions are not sufficient to call Sheets.Spreadsheets.Values.get');
});

it('says what it does not emulate', () => {
  expect(
    errorOf(
      worldWithOther(),
      `Sheets.Spreadsheets.Values.get('other', 'A1', { majorDimension: 'COLUMNS' });`,
    ),
  ).toContain('Not emulated');
  expect(errorOf(worldWithOther(), `Sheets.Spreadsheets.Values.update({}, 'other', 'A1');`)).toContain(
    'Not emulated',
  );
});
