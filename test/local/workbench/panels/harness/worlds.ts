// Canned views: a small world, an empty one, and one of very long texts.
import type {
  CalendarEntryView,
  CalendarView,
  ExecutionView,
  FileView,
  MailView,
  StateView,
  TriggerView,
} from '../../../../../local/workbench/protocol.js';
import type { Canned } from './fake-server.js';

export const LONG = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen'.repeat(6);
export const HOSTILE = '<img src=x onerror="document.title=1"> & "quotes"';

export const state = (more: Partial<StateView> = {}): StateView => ({
  folder: '/home/nadia/incident-desk/world',
  now: '2026-11-23T08:30:00.000Z',
  nowText: 'Mon 23 Nov 2026, 09:30',
  timeZone: 'Europe/Berlin',
  person: 'em@example.org',
  people: [
    { email: 'em@example.org', name: 'Nadia Berg' },
    { email: 'mirela@example.org', name: 'Mirela Popescu' },
    { email: 'guest@example.org', name: '' },
  ],
  projects: [
    {
      project: 'rota',
      title: 'Incident Manager rota',
      menus: [],
      sheets: [],
      activeSheetId: 0,
      functions: [],
    },
    {
      project: 'incidents',
      title: 'Incident record',
      menus: [],
      sheets: [],
      activeSheetId: 0,
      functions: [],
    },
  ],
  peers: [
    { name: 'dudle', address: 'http://127.0.0.1:4101' },
    { name: 'Phabricator', address: 'http://127.0.0.1:4102' },
  ],
  nextTrigger: {
    at: '2026-12-07T08:17:00.000Z',
    atText: 'Mon 7 Dec, 09:17',
    project: 'rota',
    functionName: 'runHourly',
  },
  running: [],
  notices: [],
  ...more,
});

export const entry = (more: Partial<CalendarEntryView>): CalendarEntryView => ({
  id: more.title ?? 'entry',
  title: 'IM: Mirela Popescu',
  description: '',
  start: '2026-11-23',
  end: '2026-11-30',
  isAllDay: true,
  marks: {},
  ...more,
});

export const calendar = (entries: CalendarEntryView[]): CalendarView => ({
  id: 'duty',
  name: 'Wikidata - Journey Model',
  timeZone: 'Europe/Berlin',
  entries,
});

const DUTY = entry({
  id: 'duty-1',
  title: 'Incident Manager: Lumi Aalto',
  start: '2026-11-16',
  end: '2026-11-23',
  description: 'Incident Management: HowTo\nhttps://example.org/how-to (read it first).',
  marks: { incidentDesk: 'duty', week: '2026-11-16', email: 'lumi@example.org' },
});

export const mail = (number: number, more: Partial<MailView> = {}): MailView => ({
  number,
  date: '2026-11-23T08:30:00.000Z',
  dateText: 'Mon 23 Nov 2026, 09:30',
  from: 'Nadia Berg <em@example.org>',
  to: ['mirela@example.org', 'tobin@example.org'],
  cc: [],
  replyTo: '',
  subject: `Rota for December, mail ${String(number)}`,
  text: `Plain text of mail ${String(number)}.\nSee https://example.org/rota.`,
  html: `<h1>Rota for December</h1><p>HTML of mail ${String(number)}: <a href="https://example.org/rota">the rota</a></p>`,
  ...more,
});

const trigger = (more: Partial<TriggerView> = {}): TriggerView => ({
  id: more.functionName ?? 'runHourly',
  project: 'rota',
  functionName: 'runHourly',
  event: 'CLOCK',
  schedule: 'every hour at minute 17',
  creator: 'em@example.org',
  next: '2026-11-23T09:17:00.000Z',
  nextText: 'Mon 23 Nov 2026, 10:17',
  history: [],
  ...more,
});

export const execution = (number: number, more: Partial<ExecutionView> = {}): ExecutionView => ({
  number,
  project: 'rota',
  functionName: 'generateRota',
  kind: 'menu',
  user: 'em@example.org',
  started: '2026-11-23T08:30:00.000Z',
  startedText: 'Mon 23 Nov 2026, 09:30',
  duration: 1420,
  status: 'completed',
  error: null,
  total: 21,
  remote: 7,
  calls: [
    { name: 'Range.getValues', count: 4, isRemote: true },
    { name: 'Properties.getProperty', count: 3, isRemote: true },
    { name: 'Sheet.getRange', count: 14, isRemote: false },
  ],
  log: ['Read 12 candidates', 'Four weeks, one gap'],
  ...more,
});

export const files: FileView[] = [
  { name: 'rota.xlsx', address: '/files/rota.xlsx', size: 24_310 },
  { name: 'incidents.xlsx', address: '/files/incidents.xlsx', size: 1_480_000 },
  { name: 'calendars/Wikidata - Journey Model.ics', address: '/files/duty.ics', size: 3120 },
  { name: 'outbox/1.eml', address: '/files/1.eml', size: 812 },
];

export const full = (): Record<string, Canned> => ({
  '/api/state': state(),
  '/api/calendar': [
    calendar([
      DUTY,
      entry({ id: 'hand-1' }),
      entry({
        id: 'call',
        title: 'Camp',
        isAllDay: false,
        start: '2026-11-25T13:00:00.000Z',
        end: '2026-11-25T13:45:00.000Z',
      }),
    ]),
  ],
  '/api/outbox': [
    mail(3),
    mail(2, { html: '', subject: 'Only text', cc: ['em@example.org'], replyTo: 'team@example.org' }),
    mail(1),
  ],
  '/api/triggers': [
    trigger({
      history: [
        { at: '2026-11-23T07:17:00.000Z', atText: 'Mon 23 Nov 2026, 08:17', ok: true, message: '' },
        {
          at: '2026-11-23T06:17:00.000Z',
          atText: 'Mon 23 Nov 2026, 07:17',
          ok: false,
          message: 'Exception: No calendar is named in Settings.',
        },
      ],
    }),
    trigger({
      functionName: 'onFormAnswer',
      schedule: 'on each form answer',
      event: 'ON_FORM_SUBMIT',
      next: null,
      nextText: '',
    }),
  ],
  '/api/executions': [
    execution(4),
    execution(3, {
      functionName: 'publishRota',
      status: 'failed',
      error: 'Exception: The calendar “Duty” was not found.',
      duration: 65_000,
    }),
    execution(2, {
      functionName: 'onOpen',
      kind: 'open',
      status: 'killed',
      error: 'Exceeded maximum execution time',
      calls: [],
      log: [],
      total: 0,
      remote: 0,
    }),
    execution(1, { functionName: 'runHourly', kind: 'trigger', project: 'incidents' }),
  ],
  '/api/files': files,
});

export const empty = (): Record<string, Canned> => ({
  '/api/state': state({ people: [], peers: [], nextTrigger: null }),
  '/api/calendar': [calendar([])],
  '/api/outbox': [],
  '/api/triggers': [],
  '/api/executions': [],
  '/api/files': [],
});

/** Everything too long, and everything that would do harm if it were not text. */
export const long = (): Record<string, Canned> => ({
  '/api/state': state({
    folder: `/home/${LONG}/world`,
    people: [{ email: `${LONG}@example.org`, name: `${HOSTILE} ${LONG}` }],
    peers: [{ name: LONG, address: `http://127.0.0.1:4101/${LONG}` }],
    notices: [`rota.xlsx, sheet “${LONG}”: ${HOSTILE}`],
  }),
  '/api/calendar': [
    calendar([
      entry({
        id: 'long',
        title: `${HOSTILE} ${LONG}`,
        description: `${HOSTILE}\nhttps://example.org/${LONG}`,
        marks: { [LONG]: LONG },
      }),
      ...Array.from({ length: 6 }, (_, index) =>
        entry({
          id: `more ${String(index)}`,
          title: `Entry ${String(index)}`,
          start: '2026-11-25',
          end: '2026-11-26',
        }),
      ),
    ]),
  ],
  '/api/outbox': [
    mail(1, {
      subject: `${HOSTILE} ${LONG}`,
      to: Array.from({ length: 40 }, (_, index) => `person${String(index)}@example.org`),
      text: LONG,
    }),
  ],
  '/api/triggers': [
    trigger({
      functionName: LONG,
      creator: `${LONG}@example.org`,
      history: [
        {
          at: '2026-11-23T06:17:00.000Z',
          atText: 'Mon 23 Nov 2026, 07:17',
          ok: false,
          message: `${HOSTILE} ${LONG}`,
        },
      ],
    }),
  ],
  '/api/executions': [
    execution(1, {
      functionName: LONG,
      status: 'failed',
      error: `${HOSTILE} ${LONG}`,
      user: `${LONG}@example.org`,
      log: [LONG, HOSTILE],
      calls: [{ name: LONG, count: 1_000_000, isRemote: true }],
    }),
  ],
  '/api/files': [{ name: `calendars/${LONG}.ics`, address: '/files/long', size: 1 }],
});
