// What set-up writes for what it finds: nothing where everything is in place, and after writing nothing more.
import { ROTA_TAB } from '../../../src/rota/domain/rota-tabs.js';
import { isOwnTick, planSetup, planSize } from '../../../src/common/domain/setup-plan.js';
import type { FoundTab, SetupAim } from '../../../src/common/domain/setup-plan.js';
import { mappingFrom } from '../../../src/common/domain/tab-mapping.js';

const rows = (values: Record<string, string>) =>
  Object.entries(values).map(([setting, value]) => ({ setting, value, place: 'Settings!B2' }));

/** The rota tab in `sheet`; fields not named go by their own title, null = missing. */
const rota = (sheet: string | null, columns: Record<string, string | null> = {}): FoundTab => ({
  tab: 'Rota',
  sheet,
  fields: ROTA_TAB.fields.map(({ field, title }) => ({
    field,
    title,
    column: sheet === null ? null : columns[field] === undefined ? title : columns[field],
  })),
});
const aimOf = (found: FoundTab, part: Partial<SetupAim> = {}): SetupAim => ({
  tabs: [{ spec: ROTA_TAB, found }],
  missingTabs: [],
  rows: rows({ 'Time zone': 'Europe/Berlin' }),
  known: ['Time zone'],
  typed: {},
  lacksCheckboxes: false,
  ...part,
});
const OLD = { week: 'KW', name: 'IM', status: null, pinned: null, fromDay: null, note: 'Remarks' };
const NOTED = {
  'Tab Rota': 'IM plan',
  'Tab Rota, Week': 'KW',
  'Tab Rota, Incident manager': 'IM',
  'Tab Rota, Status': 'Status',
  'Tab Rota, Pinned': 'Pinned',
  'Tab Rota, From day': 'From day',
  'Tab Rota, Note': 'Remarks',
};

it('has nothing to do where everything is in place', () => {
  expect(planSize(planSetup(aimOf(rota('Rota'))))).toBe(0);
  const mapped = aimOf(rota('IM plan', { week: 'KW', name: 'IM', note: 'Remarks' }), {
    rows: rows({ ...NOTED, 'time ZONE': 'Europe/Berlin' }),
    typed: { 'Time zone': 'Europe/Berlin' },
  });
  expect(planSize(planSetup(mapped))).toBe(0);
});

it('makes what is missing in an empty spreadsheet', () => {
  const plan = planSetup(aimOf(rota(null), { missingTabs: ['Settings', 'Journal'], rows: [] }));
  expect(plan).toEqual({
    tabs: ['Rota', 'Settings', 'Journal'],
    columns: [],
    checkboxes: null,
    rows: [],
    mapping: {},
    typed: {},
  });
});

it('adds columns to a sheet of people’s own, with checkboxes, and notes where things are', () => {
  expect(planSetup(aimOf(rota('IM plan', OLD)))).toEqual({
    tabs: [],
    columns: [
      {
        tab: 'Rota',
        sheet: 'IM plan',
        fields: ['status', 'pinned', 'fromDay'],
        titles: ['Status', 'Pinned', 'From day'],
      },
    ],
    checkboxes: 'IM plan',
    rows: [],
    mapping: NOTED,
    typed: {},
  });
});

it.each<[string, SetupAim, Partial<ReturnType<typeof planSetup>>]>([
  [
    'gives an older column Pinned its checkboxes',
    aimOf(rota('Rota'), { lacksCheckboxes: true }),
    { checkboxes: 'Rota' },
  ],
  [
    'adds settings that came since',
    aimOf(rota('Rota'), { known: ['Time zone', 'Poll day'] }),
    { rows: ['Poll day'] },
  ],
  [
    'adds no row that is about to be written',
    aimOf(rota('Rota'), { known: ['Time zone', 'Poll day'], typed: { 'Poll day': '9' } }),
    { rows: [], typed: { 'Poll day': '9' } },
  ],
  [
    'leaves the rows to a tab that is made whole',
    aimOf(rota('Rota'), { missingTabs: ['Settings'], rows: [], known: ['Poll day'] }),
    { tabs: ['Settings'], rows: [] },
  ],
  [
    'writes only what changes',
    aimOf(rota('IM plan', { week: 'Woche', name: 'IM', note: 'Remarks' }), { rows: rows(NOTED), known: [] }),
    { mapping: { 'Tab Rota, Week': 'Woche' } },
  ],
  [
    'forgets where the rota was, once it has the product’s own shape',
    aimOf(rota('Rota'), { rows: rows({ ...NOTED, 'Tab Rota, Note': '' }), known: [] }),
    { mapping: { 'Tab Rota': '', 'Tab Rota, Week': '', 'Tab Rota, Incident manager': '' } },
  ],
  [
    'forgets a sheet that is gone, and makes a new one',
    aimOf(rota(null), { rows: rows({ 'Tab Rota': 'IM plan' }), known: [] }),
    { tabs: ['Rota'], mapping: { 'Tab Rota': '' } },
  ],
])('%s', (_, aim, expected) => {
  expect(planSetup(aim)).toMatchObject(expected);
});

it('empties what is stale so that the tab is found by its own titles', () => {
  const { mapping } = planSetup(aimOf(rota('Rota'), { rows: rows(NOTED), known: [] }));
  expect(
    planSetup(aimOf(rota('Rota'), { rows: rows({ 'Tab Rota': '', 'Tab Rota, Note': 'Note' }), known: [] }))
      .mapping,
  ).toEqual({});
  const left = Object.fromEntries(
    Object.entries({ ...NOTED, ...mapping }).filter(([, value]) => value !== ''),
  );
  expect(mappingFrom(ROTA_TAB, left)).toEqual(mappingFrom(ROTA_TAB, {}));
});

it('leaves other tabs’ rows alone', () => {
  const aim = aimOf(rota('Rota'), { rows: rows({ 'Tab Candidates': 'Team' }), known: [] });
  expect(planSetup(aim).mapping).toEqual({});
});

it.each([
  ['Pinned', ['', 'true', 'FALSE'], true],
  [' pinned ', [], true],
  ['Pinned', ['x'], false],
  ['Fixed', ['true'], false],
])('a column titled “%s” with %j is ours to tick: %s', (title, texts, expected) => {
  expect(isOwnTick(title, texts)).toBe(expected);
});
