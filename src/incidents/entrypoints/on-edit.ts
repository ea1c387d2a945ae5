// The simple trigger: runs whenever somebody types or pastes into any tab, with few rights and little time.
import type { EditedCells } from '../use-cases/note-typed-edit.js';

type EditEvent = Partial<GoogleAppsScript.Events.SheetsOnEdit>;

/** Hands the edit on; whatever goes wrong stays silent, since nobody asked and the cell itself is changed already. */
export const onEdit =
  (note: (cells: EditedCells) => void) =>
  (event?: EditEvent): void => {
    const cells = editedCells(event);
    if (cells === null) return;
    try {
      note(cells);
    } catch (error) {
      console.warn(error instanceof Error ? error.message : String(error));
    }
  };

const editedCells = (event: EditEvent | undefined): EditedCells | null => {
  const range = event?.range;
  if (range === undefined) return null;
  const isOne = range.getNumRows() === 1 && range.getNumColumns() === 1;
  return {
    tab: range.getSheet().getName(),
    firstRow: range.getRow(),
    lastRow: range.getLastRow(),
    firstColumn: range.getColumn(),
    lastColumn: range.getLastColumn(),
    before: isOne ? (event?.oldValue ?? '') : null,
    who: whoIn(event),
  };
};

/** Google tells some people's address to some scripts. */
const whoIn = (event: EditEvent | undefined): string => {
  try {
    return event?.user?.getEmail().toLowerCase() ?? '';
  } catch {
    return '';
  }
};
