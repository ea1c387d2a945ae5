/** The words and symbols of dudle's pages, in the two languages that were recorded. */

export type Language = 'en' | 'de';

const ENGLISH = {
  home: 'DuD-Poll Home',
  tabHome: 'Home',
  tabPoll: 'Poll',
  tabHistory: 'History',
  tabColumns: 'Edit Columns',
  tabInvite: 'Invite Participants',
  tabAccess: 'Access Control',
  tabOverview: 'Overview',
  tabDelete: 'Delete Poll',
  tabCustomize: 'Customize',
  tabExamples: 'Examples',
  tabAbout: 'About',
  timePoll: 'This is a Event-scheduling poll.',
  normalPoll: 'This is a Normal poll.',
  name: 'Name',
  sorted: 'Sort',
  unsorted: 'No Sort',
  lastEdit: 'Last edit',
  unknown: 'Unknown',
  enterName: 'Enter your name',
  yes: 'Yes',
  no: 'No',
  maybe: 'Maybe',
  save: 'Save',
  saveChanges: 'Save changes',
  cancel: 'Cancel',
  confirm: 'Confirm',
  total: 'Total',
  outOf: 'out of',
  votedYes: 'participants voted yes',
  comments: 'Comments',
  newestFirst: 'Sort newest comment first',
  delete: 'Delete',
  yourName: 'Your name',
  says: 'says',
  enterComment: 'Enter a comment',
  submitComment: 'Submit comment',
  selectLanguage: 'Select Language',
};

export type Words = typeof ENGLISH;

const GERMAN: Words = {
  home: 'DuD-Poll Startseite',
  tabHome: 'Hauptseite',
  tabPoll: 'Umfrage',
  tabHistory: 'Versionen',
  tabColumns: 'Spalten bearbeiten',
  tabInvite: 'Teilnehmende einladen',
  tabAccess: 'Zugriffskontrolle',
  tabOverview: 'Übersicht',
  tabDelete: 'Umfrage löschen',
  tabCustomize: 'Personalisieren',
  tabExamples: 'Examples',
  tabAbout: 'About',
  timePoll: 'Dies ist eine Umfrage nach der Zeit.',
  normalPoll: 'This is a Normal poll.',
  name: 'Name',
  sorted: 'Sortieren',
  unsorted: 'Nicht sortiert',
  lastEdit: 'Letzte Änderung',
  unknown: 'Unbekannt',
  enterName: 'Geben Sie Ihren Namen ein',
  yes: 'Ja',
  no: 'Nein',
  maybe: 'Vielleicht',
  save: 'Speichern',
  saveChanges: 'Save changes',
  cancel: 'Cancel',
  confirm: 'Confirm',
  total: 'Summe',
  outOf: 'von',
  votedYes: 'Teilnehmenden haben mit Ja abgestimmt',
  comments: 'Kommentare',
  newestFirst: 'Zeige den neusten Kommentar zuerst an',
  delete: 'Löschen',
  yourName: 'Dein Name',
  says: 'sagt',
  enterComment: 'Geben Sie einen Kommentar ein',
  submitComment: 'Sende Kommentar',
  selectLanguage: 'Sprache wählen',
};

export const WORDS: Record<Language, Words> = { en: ENGLISH, de: GERMAN };

const MONTHS: Record<Language, string> = {
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
  de: 'Jan Feb Mrz Apr Mai Jun Jul Aug Sep Okt Nov Dez',
};
const DAYS: Record<Language, string> = { en: 'Sun Mon Tue Wed Thu Fri Sat', de: 'So Mo Di Mi Do Fr Sa' };

/** `Dec 2026` of a day such as `2026-12-07`. */
export function monthTitle(day: string, language: Language): string {
  return `${MONTHS[language].split(' ')[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(0, 4)}`;
}

/** `Mon, 07` of a day such as `2026-12-07`. */
export function dayTitle(day: string, language: Language): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return `${DAYS[language].split(' ')[weekday] ?? ''}, ${day.slice(8)}`;
}

/** A moment as `Mon Nov 23 07:08:32 2026`: in English in every language, in the server's zone (here UTC), unnamed. */
export function editedAt(moment: Date): string {
  const day = DAYS.en.split(' ')[moment.getUTCDay()] ?? '';
  const month = MONTHS.en.split(' ')[moment.getUTCMonth()] ?? '';
  const date = String(moment.getUTCDate()).padStart(2, ' ');
  return `${day} ${month} ${date} ${moment.toISOString().slice(11, 19)} ${String(moment.getUTCFullYear())}`;
}

/** A moment as `23.11., 07:08`, as comments show it. */
export function saidAt(moment: Date): string {
  const iso = moment.toISOString();
  return `${iso.slice(8, 10)}.${iso.slice(5, 7)}., ${iso.slice(11, 16)}`;
}

export interface Symbols {
  yes: string;
  no: string;
  maybe: string;
  unknown: string;
  sorted: string;
  unsorted: string;
  edit: string;
  delete: string;
}

/** Symbols as they are in the text of the page; `?ascii` asks for the second set. */
export const SYMBOLS: Record<'utf' | 'ascii', Symbols> = {
  utf: { yes: '✔', no: '✘', maybe: '?', unknown: '–', sorted: '▴', unsorted: '▾▴', edit: '✎', delete: '✖' },
  ascii: {
    yes: 'OK',
    no: 'NO',
    maybe: '?',
    unknown: '-',
    sorted: '^',
    unsorted: '',
    edit: 'edit',
    delete: 'delete',
  },
};
