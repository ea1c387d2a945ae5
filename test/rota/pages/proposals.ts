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
  return {
    tabs: [rota(), candidates(), availability()].map((tab) => decided(tab, request)),
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
    isStandard: false,
    problems: [
      'Time zones differ: the script is in Europe/Berlin, the spreadsheet is in America/New_York. Set them alike in File, Settings.',
      ...(problem === null ? [] : [problem]),
    ],
  };
};

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
