/** Operations on the cells of a range: what is in them and how they look. */
import type { CellStyle, Scalar, ValidationRule } from '../../../world/spreadsheet.js';
import { registerOps } from '../../services.js';
import {
  clearCells,
  formatNumbers,
  insertCheckboxes,
  noteCells,
  removeCheckboxes,
  STYLE_DEFAULTS,
  styleCells,
  tick,
  validateCells,
  type Clearing,
} from './format-cells.js';
import { findCells, type Sought } from './find-cells.js';
import { locate, locateToEdit, type RangePlace } from './located.js';
import { AUTOMATIC } from './number-format.js';
import { mapCells, readDisplay, readFormulas, readValues } from './read.js';
import { instantToSerial, serialToInstant } from './wall-time.js';
import { writeFormulas, writeValues, type GivenValue } from './write.js';

interface Moment {
  $date: number | null;
}
type GivenRule = Omit<ValidationRule, 'values'> & { values: (Scalar | Moment)[] };

// Blocks of values cross as text of their own: the bridge would look into every cell for Dates.
registerOps(
  {
    'Range.values': (world, at: RangePlace) => {
      const { spreadsheet, sheet, area } = locate(world, at);
      return JSON.stringify(readValues(spreadsheet, sheet, area));
    },
    'Range.display': (world, at: RangePlace) => {
      const { spreadsheet, sheet, area } = locate(world, at);
      return readDisplay(spreadsheet, sheet, area);
    },
    'Range.formulas': (world, at: RangePlace) => {
      const { sheet, area } = locate(world, at);
      return readFormulas(sheet, area);
    },
    'Range.numberFormats': (world, at: RangePlace) => {
      const { sheet, area } = locate(world, at);
      return mapCells(sheet, area, ({ numberFormat }) => numberFormat ?? AUTOMATIC);
    },
    'Range.find': (world, { at, ...sought }: Sought & { at: RangePlace }) => {
      const { spreadsheet, sheet, area } = locate(world, at);
      return findCells(readDisplay(spreadsheet, sheet, area), area, sought);
    },
    'Range.notes': (world, at: RangePlace) => {
      const { sheet, area } = locate(world, at);
      return mapCells(sheet, area, ({ note }) => note ?? '');
    },
    'Range.styles': (world, { at, name }: { at: RangePlace; name: keyof CellStyle }) => {
      const { sheet, area } = locate(world, at);
      return mapCells(sheet, area, ({ style }) => style?.[name] ?? STYLE_DEFAULTS[name]);
    },
    'Range.validations': (world, at: RangePlace) => {
      const { spreadsheet, sheet, area } = locate(world, at);
      return mapCells(sheet, area, ({ validation }) =>
        validation === undefined ? null : givenRule(validation, spreadsheet.timeZone),
      );
    },
  },
  { reads: 'values', isPure: true },
);

registerOps(
  {
    'Range.setValues': (world, { at, values }: { at: RangePlace; values: string }, context) => {
      const { spreadsheet, sheet, area } = locateToEdit(world, at, context);
      writeValues(spreadsheet, sheet, area, JSON.parse(values) as GivenValue[][], context.now());
    },
    'Range.setFormulas': (world, { at, formulas }: { at: RangePlace; formulas: string[][] }, context) => {
      const { sheet, area } = locateToEdit(world, at, context);
      writeFormulas(sheet, area, formulas);
    },
    'Range.setNumberFormats': (
      world,
      { at, formats }: { at: RangePlace; formats: (string | null)[][] },
      context,
    ) => {
      const { sheet, area } = locateToEdit(world, at, context);
      formatNumbers(sheet, area, formats);
    },
    'Range.setNotes': (world, { at, notes }: { at: RangePlace; notes: (string | null)[][] }, context) => {
      const { sheet, area } = locateToEdit(world, at, context);
      noteCells(sheet, area, notes);
    },
    'Range.setStyles': (
      world,
      { at, name, values }: { at: RangePlace; name: keyof CellStyle; values: (Scalar | null)[][] },
      context,
    ) => {
      const { sheet, area } = locateToEdit(world, at, context);
      styleCells(sheet, area, name, values);
    },
    'Range.setValidations': (
      world,
      { at, rules }: { at: RangePlace; rules: (GivenRule | null)[][] },
      context,
    ) => {
      const { spreadsheet, sheet, area } = locateToEdit(world, at, context);
      const kept = rules.map((row) =>
        row.map((rule) => (rule === null ? null : keptRule(rule, spreadsheet.timeZone))),
      );
      validateCells(sheet, area, kept);
    },
    'Range.insertCheckboxes': (world, { at, values }: { at: RangePlace; values: Scalar[] }, context) => {
      const { sheet, area } = locateToEdit(world, at, context);
      insertCheckboxes(sheet, area, values);
    },
    'Range.removeCheckboxes': (world, at: RangePlace, context) => {
      const { sheet, area } = locateToEdit(world, at, context);
      removeCheckboxes(sheet, area);
    },
    'Range.tick': (world, { at, isTicked }: { at: RangePlace; isTicked: boolean }, context) => {
      const { sheet, area } = locateToEdit(world, at, context);
      tick(sheet, area, isTicked);
    },
    'Range.clear': (world, { at, parts }: { at: RangePlace; parts: Clearing[] }, context) => {
      const { sheet, area } = locateToEdit(world, at, context);
      clearCells(sheet, area, parts);
    },
  },
  { isBuffered: true },
);

// Limits of date rules are Dates for the script and serial numbers in the world.
function keptRule(rule: GivenRule, timeZone: string): ValidationRule {
  const { criteria, allowInvalid, showDropdown, helpText } = rule;
  const values = rule.values.map((value): Scalar => {
    if (typeof value !== 'object') return value;
    return value.$date === null ? '' : instantToSerial(value.$date, timeZone);
  });
  return {
    criteria,
    values,
    allowInvalid,
    ...(showDropdown === false ? { showDropdown } : {}),
    ...(helpText === undefined ? {} : { helpText }),
  };
}

function givenRule(rule: ValidationRule, timeZone: string): GivenRule {
  if (!rule.criteria.startsWith('DATE_')) return rule;
  return {
    ...rule,
    values: rule.values.map((value) => ({ $date: serialToInstant(Number(value), timeZone) })),
  };
}
