// What people may allow one by one, and what each is good for, in words.

export type Permission =
  'sheet' | 'dialogs' | 'calendar' | 'mail' | 'who' | 'triggers' | 'web' | 'forms' | 'record';

export interface PermissionWords {
  /** What it lets the add-on do. */
  does: string;
  /** What stops without it. */
  without: string;
  /** Nothing useful is left without it. */
  isNeeded: boolean;
}

export const PERMISSIONS: Readonly<Record<Permission, PermissionWords>> = {
  sheet: { does: 'Read and change this spreadsheet', without: 'nothing works', isNeeded: true },
  dialogs: { does: 'Show dialogs', without: 'no dialog opens', isNeeded: true },
  calendar: {
    does: 'Read and change calendar entries',
    without: 'nothing can be published or swapped',
    isNeeded: true,
  },
  mail: {
    does: 'Send mail as you',
    without: 'nobody gets the list, a change, a reminder or the hand-over',
    isNeeded: true,
  },
  who: {
    does: 'See your mail address',
    without: 'the journal cannot say who did what, and automation has no owner',
    isNeeded: true,
  },
  triggers: {
    does: 'Run by the clock when you are away',
    without: 'automation cannot be switched on',
    isNeeded: false,
  },
  web: {
    does: 'Connect to other servers',
    without: 'polls on dudle can neither be made nor read; a copied table still can',
    isNeeded: false,
  },
  forms: {
    does: 'Make and read Google Forms',
    without: 'a poll can be made on dudle only',
    isNeeded: false,
  },
  record: {
    does: 'Read other spreadsheets',
    without: 'hand-over mails and “Overview” go without the incidents of the record sheet',
    isNeeded: false,
  },
};
