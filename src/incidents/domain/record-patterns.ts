// Regular expressions by which a search of the whole spreadsheet finds an id, a title or a task; in words that RE2 knows.

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** A cell that holds this text and nothing else. */
export const wholePattern = (text: string): string => `^\\s*${escaped(text.trim())}\\s*$`;

/** A cell that names this task as `taskNumber` reads it: bare, or as `T77` within other words. @param task `T77` */
export const taskPattern = (task: string): string => {
  const digits = task.replace(/\D/g, '');
  return `^\\s*T?${digits}\\s*$|(?:^|[^A-Za-z0-9])T${digits}(?:[^A-Za-z0-9]|$)`;
};
