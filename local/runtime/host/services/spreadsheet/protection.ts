/** Who may edit which cells: protected ranges and sheets. */
import type { Area, Protection, Sheet, Spreadsheet } from '../../../world/spreadsheet.js';
import { ServiceError } from '../../services.js';
import { covers, intersection } from './a1.js';

const REFUSED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** Whether a person may edit what a protection covers. The owner of the spreadsheet always may. */
export function mayEditProtected(spreadsheet: Spreadsheet, protection: Protection, user: string): boolean {
  if (protection.warningOnly || isSame(user, spreadsheet.owner)) return true;
  if (protection.editors === null) return isEditor(spreadsheet, user);
  return protection.editors.some((editor) => isSame(editor, user));
}

/** Whether a person may edit the spreadsheet at all; without a list of editors everybody may. */
export function isEditor(spreadsheet: Spreadsheet, user: string): boolean {
  if (spreadsheet.editors.length === 0 || isSame(user, spreadsheet.owner)) return true;
  return spreadsheet.editors.some((editor) => isSame(editor, user));
}

/** Whether a person may edit every cell of an area. */
export function mayEdit(spreadsheet: Spreadsheet, sheet: Sheet, area: Area, user: string): boolean {
  return sheet.protections.every(
    (protection) => !concerns(protection, area) || mayEditProtected(spreadsheet, protection, user),
  );
}

/** @throws ServiceError with Google's text when a protection keeps the person out */
export function assertMayEdit(spreadsheet: Spreadsheet, sheet: Sheet, area: Area, user: string): void {
  if (!mayEdit(spreadsheet, sheet, area, user)) throw new ServiceError(REFUSED);
}

/** @throws ServiceError when the tab as a whole is protected against the person; ranges protected on it do not matter */
export function assertMayEditSheet(spreadsheet: Spreadsheet, sheet: Sheet, user: string): void {
  const isRefused = sheet.protections.some(
    (protection) => protection.area === null && !mayEditProtected(spreadsheet, protection, user),
  );
  if (isRefused) throw new ServiceError(REFUSED);
}

function concerns(protection: Protection, area: Area): boolean {
  if (protection.area !== null) return intersection(protection.area, area) !== null;
  return !protection.unprotected.some((open) => covers(open, area));
}

function isSame(a: string, b: string): boolean {
  return a !== '' && a.toLowerCase() === b.toLowerCase();
}
