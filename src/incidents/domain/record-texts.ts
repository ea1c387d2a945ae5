// What set-up sees of the record before it is mapped: the texts of a sheet.
import type { GuessedTab, SheetTexts } from '../../common/domain/guess-tabs.js';
import { isIncidentRow } from './incident-rows.js';
import type { IncidentValues } from './incident.js';

/** How many incidents have no id, or share one with a row above. */
export const idsMissing = (guess: GuessedTab | undefined, sheets: readonly SheetTexts[]): number => {
  const rows = sheets.find(({ sheet }) => sheet === guess?.sheet)?.rows ?? [];
  if (guess === undefined || guess.sheet === null) return 0;
  const columns = guess.fields.filter(({ field }) => ['id', 'title', 'status'].includes(field));
  const seen = new Set<string>();
  return rows
    .slice(guess.titleRow + 1)
    .map((row): IncidentValues =>
      Object.fromEntries(
        columns.map(({ field, column }) => [field, column === null ? '' : (row[column] ?? '')]),
      ),
    )
    .filter(isIncidentRow)
    .filter(({ id = '' }) => {
      const isOwn = id !== '' && !seen.has(id);
      seen.add(id);
      return !isOwn;
    }).length;
};
