// The words of an incident that both projects read: status, priority, task.

/** The three states of the process. */
export const STATUSES = ['reported', 'in progress', 'resolved'] as const;
export type Status = (typeof STATUSES)[number];

/** Phabricator's words, the most urgent first. A record may hold others; they are kept. */
export const PRIORITIES = ['Unbreak Now!', 'Needs Triage', 'High', 'Medium', 'Low', 'Lowest'] as const;

const plainWord = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s_-]+/g, ' ')
    .trim()
    .toLowerCase();

const STATUS_WORDS: Readonly<Record<Status, readonly string[]>> = {
  reported: ['reported', 'new', 'open', 'todo', 'to do', 'gemeldet', 'neu', 'offen'],
  'in progress': [
    'in progress',
    'progress',
    'ongoing',
    'investigating',
    'doing',
    'in arbeit',
    'in bearbeitung',
    'laufend',
  ],
  resolved: ['resolved', 'done', 'closed', 'fixed', 'solved', 'gelöst', 'behoben', 'erledigt', 'geschlossen'],
};

/** The status a text means, also in other words people use; null where it is none. */
export const statusOf = (text: string): Status | null =>
  STATUSES.find((status) => STATUS_WORDS[status].includes(plainWord(text))) ?? null;

/** Every word that means an incident is over, lower case. */
export const RESOLVED_WORDS: readonly string[] = STATUS_WORDS.resolved;

/** 0 = the most urgent; words the record does not know come last. */
export const urgency = (priority: string): number => {
  const index = PRIORITIES.findIndex((known) => plainWord(known) === plainWord(priority));
  return index < 0 ? PRIORITIES.length : index;
};

/** `T389140` out of a number or an address; '' where there is none. */
export const taskNumber = (task: string): string => {
  const bare = /^\s*T?(\d{1,9})\s*$/i.exec(task)?.[1];
  const found = bare ?? /(?:^|[^A-Za-z0-9])T(\d{1,9})(?![A-Za-z0-9])/i.exec(task)?.[1];
  return found === undefined ? '' : `T${found}`;
};
