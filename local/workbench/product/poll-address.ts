// Writes the address of the demo's poll into the rota's settings.
import { cellAt, lastRow, putCell } from '../../runtime/host/services/spreadsheet/grid.js';
import type { Sheet } from '../../runtime/world/spreadsheet.js';
import type { World } from '../../runtime/world/world.js';

const SETTING = 'Poll address';
/** An address of a stand-in at this or an earlier start: it may be replaced. */
const OF_A_STAND_IN = /^http:\/\/127\.0\.0\.1:\d+\//;

/** Leaves alone whatever address a person has written there, and sheets without such a setting. */
export function writePollAddress(world: World, address: string): void {
  const spreadsheet = world.spreadsheets[world.projects.rota?.spreadsheetId ?? ''];
  const sheet = spreadsheet?.sheets.find(({ name }) => name === 'Settings');
  const row = sheet ? rowOf(sheet) : 0;
  if (!sheet || row === 0) return;
  const cell = cellAt(sheet, row, 2);
  const { value = '' } = cell;
  if (value === '' || OF_A_STAND_IN.test(String(value))) putCell(sheet, row, 2, { ...cell, value: address });
}

/** 0 = there is none. */
function rowOf(sheet: Sheet): number {
  for (let row = 1; row <= lastRow(sheet); row += 1) {
    if (cellAt(sheet, row, 1).value === SETTING) return row;
  }
  return 0;
}
