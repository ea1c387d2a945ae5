// What the published typings lack, written by hand: scopes of advanced services and methods added after the typings.

const AUTH = 'https://www.googleapis.com/auth/';
const scopes = (...names: string[]): string[] => names.map((name) => AUTH + name);

const CALENDAR_WRITE = scopes('calendar', 'calendar.events', 'calendar.events.owned', 'calendar.app.created');
const CALENDAR_READ = scopes(
  'calendar',
  'calendar.events',
  'calendar.events.readonly',
  'calendar.readonly',
  'calendar.events.owned',
  'calendar.events.owned.readonly',
  'calendar.app.created',
);
const CALENDAR_META = scopes('calendar', 'calendar.readonly');
const SHEETS_READ = scopes('spreadsheets', 'spreadsheets.readonly', 'drive', 'drive.readonly', 'drive.file');
const SHEETS_WRITE = scopes('spreadsheets', 'drive', 'drive.file');
const DRIVE_FILE = scopes('drive', 'drive.file');

/** Scopes per advanced method (Google's REST reference, "Authorization" of each method). */
const ADVANCED: Record<string, string[]> = {
  'Calendar.Collection.EventsCollection.get': CALENDAR_READ,
  'Calendar.Collection.EventsCollection.list': CALENDAR_READ,
  'Calendar.Collection.EventsCollection.instances': CALENDAR_READ,
  'Calendar.Collection.EventsCollection.insert': CALENDAR_WRITE,
  'Calendar.Collection.EventsCollection.update': CALENDAR_WRITE,
  'Calendar.Collection.EventsCollection.patch': CALENDAR_WRITE,
  'Calendar.Collection.EventsCollection.remove': CALENDAR_WRITE,
  'Calendar.Collection.EventsCollection.import': scopes(
    'calendar',
    'calendar.events',
    'calendar.app.created',
  ),
  'Calendar.Collection.EventsCollection.move': scopes('calendar', 'calendar.events', 'calendar.events.owned'),
  'Calendar.Collection.EventsCollection.quickAdd': scopes('calendar', 'calendar.events'),
  'Calendar.Collection.CalendarsCollection.get': scopes(
    'calendar',
    'calendar.readonly',
    'calendar.app.created',
  ),
  'Calendar.Collection.CalendarListCollection.list': CALENDAR_META,
  'Calendar.Collection.CalendarListCollection.get': CALENDAR_META,
  'Sheets.Collection.SpreadsheetsCollection.get': SHEETS_READ,
  'Sheets.Collection.SpreadsheetsCollection.batchUpdate': SHEETS_WRITE,
  'Sheets.Collection.Spreadsheets.ValuesCollection.get': SHEETS_READ,
  'Sheets.Collection.Spreadsheets.ValuesCollection.batchGet': SHEETS_READ,
  'Sheets.Collection.Spreadsheets.ValuesCollection.update': SHEETS_WRITE,
  'Sheets.Collection.Spreadsheets.ValuesCollection.append': SHEETS_WRITE,
  'Drive.Collection.FilesCollection.create': DRIVE_FILE,
  'Drive.Collection.FilesCollection.copy': DRIVE_FILE,
  'Drive.Collection.FilesCollection.get': scopes('drive', 'drive.readonly', 'drive.file'),
};

/** Documented, but younger than the typings. */
const METHODS: Record<string, string[]> = {
  'Forms.Form': ['setPublished', 'supportsAdvancedResponderPermissions'],
  'Script.AuthorizationInfo': ['getAuthorizedScopes'],
};

/** The hand-written scopes of `Calendar.Collection.EventsCollection.list` and the like, or undefined. */
export function supplementScopes(key: string): string[] | undefined {
  return ADVANCED[key];
}

/** Methods the typings lack for this class. */
export function supplementMethods(key: string): string[] {
  return METHODS[key] ?? [];
}
