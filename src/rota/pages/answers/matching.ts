// What the EM decides about the rows that were read: whose they are and whether they are used.
import type { AnswersPreview, AnswersRow, SaveAnswersRequest } from '../../use-cases/contract.js';

/** A row with the EM's decisions; `at` is its position in what was read. */
export interface Decided extends AnswersRow {
  at: number;
}

export const decidedRows = (preview: AnswersPreview): Decided[] =>
  preview.rows.map((row, at) => ({ ...row, at }));

/** The row given to another person, or to nobody; giving it to somebody means that it is wanted. */
export const withPerson = (row: Decided, email: string | null): Decided => ({
  ...row,
  email,
  use: email !== null && (row.email === null || row.use),
});

export const isUsed = (row: Decided): boolean => row.use && row.email !== null;

/** People that more than one used row is given to, with those rows' names. */
export const doubled = (rows: readonly Decided[]): { email: string; pollNames: string[] }[] => {
  const used = rows.filter(isUsed);
  const emails = [...new Set(used.map(({ email }) => email ?? ''))];
  return emails
    .map((email) => ({
      email,
      pollNames: used.filter((row) => row.email === email).map(({ pollName }) => pollName),
    }))
    .filter(({ pollNames }) => pollNames.length > 1);
};

export const saveRequest = ({ weeks }: AnswersPreview, rows: readonly Decided[]): SaveAnswersRequest => ({
  weeks,
  rows: rows.filter(isUsed).map(({ email, answers }) => ({ email: email ?? '', answers })),
});
