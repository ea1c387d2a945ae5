/** Formulas whose values are not computed here. */
import type { Spreadsheet } from '../../world/spreadsheet.js';
import { areaToA1 } from '../services/spreadsheet/a1.js';

/** A cell that shows the last known value of its formula, or `#NAME?`. */
export interface NotComputed {
  sheet: string;
  row: number;
  column: number;
  /** The function that is not known here; '' where another reason than a name is in the way. */
  functionName: string;
}

/** The formulas nobody has computed, tab by tab and row by row. */
export function formulasNotComputed(spreadsheet: Spreadsheet): NotComputed[] {
  return spreadsheet.sheets.flatMap(({ name, rows }) =>
    rows.flatMap((cells, y) =>
      cells.flatMap((stored, x) => {
        if (typeof stored !== 'object' || stored?.formula === undefined) return [];
        const { computed, value, formula } = stored;
        if (value !== undefined && computed?.missing === undefined && computed?.differs === undefined)
          return [];
        const functionName = computed?.missing ?? outermost(formula);
        return [{ sheet: name, row: y + 1, column: x + 1, functionName }];
      }),
    ),
  );
}

/** How many places a sentence names. */
const NAMED = 5;

/** The same in sentences for people, one for each function. */
export function tellNotComputed(spreadsheet: Spreadsheet): string[] {
  const places = new Map<string, string[]>();
  for (const { sheet, row, column, functionName } of formulasNotComputed(spreadsheet)) {
    const place = `${sheet}!${areaToA1({ row, column, rows: 1, columns: 1 })}`;
    places.set(functionName, [...(places.get(functionName) ?? []), place]);
  }
  return [...places].map(([name, all]) => {
    const more = all.length > NAMED ? ` and ${all.length - NAMED} more` : '';
    const which = name === '' ? 'these formulas' : `these formulas with ${name}`;
    const named = all.slice(0, NAMED).join(', ') + more;
    return `${spreadsheet.name}: ${which} are not computed here and keep their last value: ${named}.`;
  });
}

function outermost(formula: string): string {
  return /^=\s*([\p{L}_][\p{L}\d_.]*)\s*\(/u.exec(formula)?.[1]?.toUpperCase() ?? '';
}
