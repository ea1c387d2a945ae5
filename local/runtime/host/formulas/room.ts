/** What a spreadsheet is to the formulas in it, besides its cells. */
import type { Spreadsheet } from '../../world/spreadsheet.js';
import { areaToA1 } from '../services/spreadsheet/a1.js';
import { instantToSerial } from '../services/spreadsheet/wall-time.js';
import type { NamedCells, Place, Surroundings } from './calculator.js';
import type { Computing } from './computing.js';
import { LOADING_VALUES } from './custom-values.js';
import type { Snapshot } from './snapshot.js';
import type { Room } from './spills.js';
import { sheetTitle } from './translate.js';

/** What changes seldom and then changes everything; tabs are known by id, so their order does not matter. */
export function frameOf({ sheets, namedRanges, timeZone, locale }: Spreadsheet): string {
  return JSON.stringify([sheets.map(({ id, name }) => [id, name]), namedRanges, timeZone, locale]);
}

/** The names a spreadsheet gives to cells, in the calculator's words. */
export function namedCells({ namedRanges }: Spreadsheet): NamedCells[] {
  return namedRanges.map(({ name, sheetId, ...area }) => {
    const fixed = areaToA1(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    return { name, cells: `${sheetTitle(sheetId)}!${fixed}` };
  });
}

/** Where results may spread. */
export function roomOf(spreadsheet: Spreadsheet, snapshot: Snapshot): Room {
  return {
    size: (id) => spreadsheet.sheets.find((sheet) => sheet.id === id) ?? { maxRows: 0, maxColumns: 0 },
    isTaken: (place) => snapshot.isTaken(place),
  };
}

interface Asked extends Pick<Surroundings, 'custom' | 'claim'> {
  computing: () => Computing | null;
  formulaAt: (place: Place) => string;
}

const RESTLESS = /\b(?:NOW|RAND|RANDBETWEEN)\s*\(/i;

/** What formulas ask while they are evaluated. */
export function surroundingsOf({ locale, timeZone }: Spreadsheet, asked: Asked): Surroundings {
  return {
    locale,
    now: () => instantToSerial(asked.computing()?.now ?? 0, timeZone),
    random: () => asked.computing()?.random() ?? 0,
    // Google never finishes a function of the project that depends on what changes all the time.
    custom: (place, name, args) =>
      RESTLESS.test(asked.formulaAt(place)) ? LOADING_VALUES : asked.custom(place, name, args),
    claim: asked.claim,
  };
}
