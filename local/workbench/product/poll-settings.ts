// Writes into the rota's settings where the stand-in for dudle is and which poll of it is the demo's.
import { cellAt, lastRow, putCell } from '../../runtime/host/services/spreadsheet/grid.js';
import type { Sheet } from '../../runtime/world/spreadsheet.js';
import type { World } from '../../runtime/world/world.js';

/**
 * An address of a stand-in at this or an earlier start, or the public server's own: it may be replaced. Forms stay: they
 * lie in the world.
 */
const REPLACEABLE = /^(http:\/\/127\.0\.0\.1:\d+\/(?!forms\/).*|https:\/\/dudle\.inf\.tu-dresden\.de\/?)?$/;

/** Leaves alone whatever address a person has written there, and sheets without such settings. */
export function writePollSettings(world: World, server: string, poll: string): void {
  const spreadsheet = world.spreadsheets[world.projects.rota?.spreadsheetId ?? ''];
  const sheet = spreadsheet?.sheets.find(({ name }) => name === 'Settings');
  if (!sheet) return;
  write(sheet, 'Poll server', server);
  write(sheet, 'Poll address', poll);
}

function write(sheet: Sheet, setting: string, address: string): void {
  const row = rowOf(sheet, setting);
  if (row === 0) return;
  const cell = cellAt(sheet, row, 2);
  const { value = '' } = cell;
  if (REPLACEABLE.test(String(value))) putCell(sheet, row, 2, { ...cell, value: address });
}

/** 0 = there is none. */
function rowOf(sheet: Sheet, setting: string): number {
  for (let row = 1; row <= lastRow(sheet); row += 1) {
    if (cellAt(sheet, row, 1).value === setting) return row;
  }
  return 0;
}
