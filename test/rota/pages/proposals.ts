// Made-up findings of set-up: a rota sheet in somebody else's words, and one in the product's own.
import type {
  FieldGuess,
  SetupProposal,
  SetupRequest,
  TabProposal,
} from '../../../src/rota/use-cases/contract.js';

const TITLES = ['Kalenderwoche', '', 'IM', 'Vertretung', 'IM', 'Bemerkungen'];

const field = (name: string, title: string, part: Partial<FieldGuess> = {}): FieldGuess => ({
  field: name,
  title,
  required: name === 'week' || name === 'name',
  column: null,
  index: null,
  by: 'none',
  samples: [],
  ...part,
});

const rota = (): TabProposal => ({
  tab: 'Rota',
  sheet: 'IM rota 2014–2026',
  titleRow: 3,
  fields: [
    field('week', 'Week', {
      column: 'Kalenderwoche',
      index: 1,
      by: 'values',
      samples: ['KW 50', 'KW 49', 'KW 48'],
    }),
    field('name', 'Incident manager', {
      column: 'IM',
      index: 3,
      by: 'alias',
      samples: ['Priya', 'Ines', 'Wren'],
    }),
    field('status', 'Status'),
    field('pinned', 'Pinned'),
    field('fromDay', 'From day'),
    field('note', 'Note', { column: 'Bemerkungen', index: 6, by: 'alias', samples: ['swapped with Lumi'] }),
  ],
  unreadable: ['IM rota 2014–2026!A57: “tbd” is no week.', 'IM rota 2014–2026!A391: “KW ??” is no week.'],
  rows: 614,
});

const candidates = (): TabProposal => ({
  tab: 'Candidates',
  sheet: 'Team',
  titleRow: 1,
  fields: [
    field('name', 'Name', { column: 'Name', index: 1, by: 'title', samples: ['Wren', 'Tobin', 'Salma'] }),
    field('email', 'E-mail', {
      required: true,
      column: 'Mail',
      index: 2,
      by: 'alias',
      samples: ['wren@example.org', 'tobin@example.org', 'salma@example.org'],
    }),
    field('share', 'Share'),
    field('from', 'From'),
    field('until', 'Until'),
    field('alsoKnownAs', 'Also known as'),
    field('phabricator', 'Phabricator'),
    field('mattermost', 'Mattermost'),
  ],
  unreadable: [],
  rows: 10,
});

const availability = (): TabProposal => ({
  tab: 'Availability',
  sheet: null,
  titleRow: null,
  fields: [field('name', 'Name')],
  unreadable: [],
  rows: 0,
});

const SETTINGS: [key: string, value: string, help: string][] = [
  [
    'Duty calendar id',
    '',
    'Id of the calendar that shows who is on duty ("Wikidata - Journey Model"): calendar settings, Integrate calendar.',
  ],
  [
    'Engineering managers',
    '',
    'Mail addresses of the Engineering Managers, commas between; they get the list too.',
  ],
  [
    'Record sheet',
    'https://docs.google.com/spreadsheets/d/1GKu0PKpK1gw0EEC45V9vkKk8nQJ1pbF7maz5YjWln-0',
    'Address of the sheet that records the incidents; named in mails.',
  ],
  ['Incident Management: HowTo', '', 'Address of this document; named in mails.'],
  ['Incident management Interaction Flows', '', 'Address of this document; named in mails.'],
  ['Poll address', '', 'Address of the current poll, for example on https://dudle.inf.tu-dresden.de/.'],
  ['Time zone', 'Europe/Berlin', 'Time zone in which days begin.'],
  [
    'Minimum distance',
    '2',
    'Weeks from one duty of a person to the next that planning keeps wherever it can.',
  ],
];

export const CALENDAR_ID = 'c_journey@group.calendar.google.com';

const ZONES = {
  what: 'Time zones',
  state: 'warn',
  sentence:
    'The spreadsheet is in America/New_York, but days begin in Europe/Berlin. Days are kept right all the same, only times in cells look shifted; choose Europe/Berlin in File, Settings.',
} as const;

const checksOf = (calendarProblem: string | null): SetupProposal['checks'] => [
  {
    what: 'Tabs and columns',
    state: 'warn',
    sentence: '5 things are still to be written; the last step shows and does it.',
  },
  calendarProblem === null
    ? { what: 'Calendar', state: 'ok', sentence: '“Wikidata - Journey Model” can be read and changed.' }
    : { what: 'Calendar', state: 'bad', sentence: calendarProblem },
  { what: 'Permissions', state: 'ok', sentence: 'Everything the add-on asks for is allowed.' },
  { what: 'Mail', state: 'ok', sentence: 'Google lets you write to 1,483 people more today.' },
  {
    what: 'Automation',
    state: 'warn',
    sentence: 'Off: nothing happens by itself. “Automation on/off” in the menu switches it on.',
  },
  {
    what: 'Engineering Managers',
    state: 'ok',
    sentence: 'nadia@example.org and oskar@example.org are told what needs somebody.',
  },
  ZONES,
  { what: 'Settings', state: 'ok', sentence: 'All values can be used.' },
];

/** What the server would find, with the request's decisions put in. */
export const proposalOf = (request: SetupRequest = {}): SetupProposal => {
  const id = request.settings?.['Duty calendar id'] ?? '';
  const isKnown = id === CALENDAR_ID;
  const problem =
    id === ''
      ? 'No duty calendar is set.'
      : isKnown
        ? null
        : `The calendar “${id}” was not found. Check its id, and that it is shared with you.`;
  const tabs = [rota(), candidates(), availability()].map((tab) => decided(tab, request));
  return {
    tabs,
    sheets: [
      { sheet: 'IM rota 2014–2026', titleRow: 3, columns: TITLES },
      { sheet: 'Team', titleRow: 1, columns: ['Name', 'Mail', 'Room'] },
      { sheet: 'Notes of all kinds', titleRow: 1, columns: ['What'] },
    ],
    settings: SETTINGS.map(([key, initial, help]) => {
      const value = request.settings?.[key] ?? initial;
      const isBad = key === 'Engineering managers' && value !== '' && !value.includes('@');
      return { key, value, help, problem: isBad ? 'Must be mail addresses with commas between.' : null };
    }),
    calendar: {
      id,
      name: isKnown ? 'Wikidata - Journey Model' : null,
      timeZone: isKnown ? 'Europe/Berlin' : null,
      writable: isKnown,
      problem,
    },
    adoptable: isKnown
      ? ['2026-12-07', '2026-12-14', '2026-12-21'].map((week, index) => ({
          id: `hand-${String(index)}`,
          week,
          title: ['IM Mirela', 'IM Tobin (cover)', 'Incident Manager: Jonte'][index] ?? '',
          email: 'someone@example.org',
        }))
      : [],
    timeZones: {
      script: 'Europe/Berlin',
      spreadsheet: 'America/New_York',
      calendar: isKnown ? 'Europe/Berlin' : null,
    },
    checks: checksOf(problem),
    allowAddress: null,
    testMail: { to: 'nadia@example.org', subject: 'Test: You are Incident Manager from Mon 14 Dec 2026' },
    plan: {
      tabs: [...tabs.filter(({ sheet }) => sheet === null).map(({ tab }) => tab), 'Settings', 'Journal'],
      columns: tabs.flatMap(({ tab, sheet, fields }) => {
        const missing = sheet === null ? [] : fields.filter(({ column }) => column === null);
        return sheet === null || missing.length === 0
          ? []
          : [
              {
                tab,
                sheet,
                fields: missing.map((each) => each.field),
                titles: missing.map(({ title }) => title),
              },
            ];
      }),
      checkboxes: 'IM rota 2014–2026',
      rows: [],
      mapping: {
        'Tab Rota': 'IM rota 2014–2026',
        'Tab Rota, Week': 'Kalenderwoche',
        'Tab Rota, Incident manager': 'IM',
        'Tab Candidates': 'Team',
        'Tab Candidates, E-mail': 'Mail',
      },
      typed: request.settings ?? {},
    },
    isStandard: false,
    isSetUp: false,
    problems: [ZONES.sentence, ...(problem === null ? [] : [problem])],
  };
};

/** A sheet that was set up before, with nothing wrong. */
export const allInOrder = (): SetupProposal => {
  const found = proposalOf({ settings: { 'Duty calendar id': CALENDAR_ID } });
  return {
    ...found,
    adoptable: [],
    checks: [
      { what: 'Tabs and columns', state: 'ok', sentence: 'Everything is in place.' },
      ...found.checks.slice(1).map((check) => IN_ORDER.find(({ what }) => what === check.what) ?? check),
    ],
    plan: { tabs: [], columns: [], checkboxes: null, rows: [], mapping: {}, typed: {} },
    isSetUp: true,
    problems: [],
  };
};

const IN_ORDER: SetupProposal['checks'] = [
  {
    what: 'Automation',
    state: 'ok',
    sentence:
      'On since Wed 25 Nov 2026, 10:00; it belongs to oskar@example.org. Last run on Thu 10 Dec 2026, 14:07, nothing failed. Only they can switch it off; a second one would do everything twice.',
  },
  {
    what: 'Time zones',
    state: 'ok',
    sentence: 'The spreadsheet, the script and the calendar are in Europe/Berlin.',
  },
];

/** The same sheet with everything wrong at once. */
export const muchWrong = (): SetupProposal => ({
  ...allInOrder(),
  allowAddress: 'https://script.google.com/macros/d/abc/authorize',
  testMail: { to: '', subject: 'Test: You are Incident Manager from Mon 14 Dec 2026' },
  checks: [
    {
      what: 'Tabs and columns',
      state: 'warn',
      sentence: '2 things are still to be written; the last step shows and does it.',
    },
    {
      what: 'Permission missing',
      state: 'bad',
      sentence:
        '“See your mail address” is not allowed: the journal cannot say who did what, and automation has no owner.',
    },
    {
      what: 'Permission missing',
      state: 'warn',
      sentence: '“Run by the clock when you are away” is not allowed: automation cannot be switched on.',
    },
    {
      what: 'Calendar',
      state: 'bad',
      sentence:
        'You may read the calendar "Wikidata - Journey Model" but not change it; ask its owner for the right "Make changes to events".',
    },
    {
      what: 'Mail',
      state: 'bad',
      sentence:
        'Google lets you write to nobody more today, and the list of a month goes to 14. Wait until tomorrow, or let a colleague publish.',
    },
    {
      what: 'Automation',
      state: 'bad',
      sentence:
        'On since Mon 12 Jan 2026, 09:00; it belongs to konstantinos.papadopoulos-wolfeschlegelstein@example.org. They are no Engineering Manager any more: take it over with “Automation on/off” in the menu, theirs stops by itself.',
    },
    ZONES,
    {
      what: 'Settings',
      state: 'warn',
      sentence:
        'Settings!B14: "Poll day" (25) must come before "Automation day" (20), or the rota is made before anybody was asked.',
    },
  ],
  plan: {
    tabs: [],
    columns: [],
    checkboxes: 'Rota',
    rows: ['Poll server'],
    mapping: { 'Tab Rota': '' },
    typed: {},
  },
});

const decided = (tab: TabProposal, request: SetupRequest): TabProposal => {
  const asked = request.tabs?.[tab.tab];
  if (asked === undefined) return tab;
  const fields = tab.fields.map((each): FieldGuess => {
    const column = asked.sheet === tab.sheet ? (asked.fields?.[each.field] ?? null) : null;
    if (column === each.column) return each;
    return {
      ...each,
      column,
      index: column === null ? null : 2,
      by: column === null ? 'none' : 'mapping',
      samples: column === null ? [] : ['something'],
    };
  });
  return { ...tab, sheet: asked.sheet, titleRow: tab.titleRow ?? 1, rows: Math.max(tab.rows, 1), fields };
};
