// Where the person is in a spreadsheet, as getActiveSheet and getActiveRange say it.
import { areaToA1, parseA1 } from '../../runtime/host/services/spreadsheet/a1.js';
import { Refusal } from '../engine/refusal.js';
import type { Workbench } from '../engine/workbench.js';
import type { SelectRequest } from '../protocol.js';

/** Not worth a write to disk of its own. @throws Refusal for a place that is not there */
export function select({ world }: Workbench, { project, sheet: id, range }: SelectRequest): void {
  const spreadsheet = world.spreadsheets[world.projects[project]?.spreadsheetId ?? ''];
  const sheet = spreadsheet?.sheets.find((candidate) => candidate.id === id);
  if (!spreadsheet || !sheet) throw new Refusal('That tab is gone.', 404);
  const area = parseA1(range, sheet);
  if (area === null) throw new Refusal(`"${range.slice(0, 40)}" is no range, such as B2:C3.`);
  spreadsheet.activeSheetId = sheet.id;
  sheet.activeRange = areaToA1(area);
}
