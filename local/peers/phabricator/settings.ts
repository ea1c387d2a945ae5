/** The priorities, statuses and subtypes of phabricator.wikimedia.org. */

export interface Priority {
  name: string;
  short: string;
  color: string;
  keywords: string[];
  value: number;
}

export const PRIORITIES: readonly Priority[] = [
  { name: 'Unbreak Now!', short: 'Unbreak!', color: 'pink', keywords: ['unbreak'], value: 100 },
  { name: 'Needs Triage', short: 'Triage', color: 'violet', keywords: ['triage'], value: 90 },
  { name: 'High', short: 'High', color: 'red', keywords: ['high'], value: 80 },
  { name: 'Medium', short: 'Medium', color: 'orange', keywords: ['medium', 'normal'], value: 50 },
  { name: 'Low', short: 'Low', color: 'yellow', keywords: ['low'], value: 25 },
  { name: 'Lowest', short: 'Lowest', color: 'sky', keywords: ['lowest'], value: 10 },
];
export const DEFAULT_PRIORITY = 90;

export interface Status {
  name: string;
  value: string;
  closed: boolean;
  special?: string;
}

export const STATUSES: readonly Status[] = [
  { name: 'Open', value: 'open', closed: false, special: 'default' },
  { name: 'Stalled', value: 'stalled', closed: false },
  { name: 'Resolved', value: 'resolved', closed: true, special: 'closed' },
  { name: 'Invalid', value: 'invalid', closed: true },
  { name: 'Duplicate', value: 'duplicate', closed: true, special: 'duplicate' },
  { name: 'Declined', value: 'declined', closed: true },
];
export const DEFAULT_STATUS = 'open';

export const SUBTYPES: readonly { key: string; name: string }[] = [
  { key: 'default', name: 'Task' },
  { key: 'bug', name: 'Bug' },
  { key: 'log', name: 'LogSpam' },
  { key: 'deadline', name: 'Deadline' },
  { key: 'release', name: 'Release' },
];

/** The server stores whatever status it is given; one it does not know counts as closed. */
export function isClosed(status: string): boolean {
  return STATUSES.find(({ value }) => value === status)?.closed ?? true;
}

export function statusName(status: string): string {
  return STATUSES.find(({ value }) => value === status)?.name ?? 'Unknown Status';
}

export function priorityOf(keyword: string): Priority | undefined {
  return PRIORITIES.find(({ keywords }) => keywords.includes(keyword));
}

export function priorityName(value: number): string {
  return PRIORITIES.find((priority) => priority.value === value)?.name ?? String(value);
}
