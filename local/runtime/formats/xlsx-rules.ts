/** Data validation between the world and an .xlsx file: criteria by name here, types and operators there. */
import type { DataValidation } from 'hucre';
import type { Scalar, ValidationRule } from '../world/spreadsheet.js';

const OPERATORS: Record<string, { number: string; date: string }> = {
  between: { number: 'NUMBER_BETWEEN', date: 'DATE_BETWEEN' },
  notBetween: { number: 'NUMBER_NOT_BETWEEN', date: 'DATE_NOT_BETWEEN' },
  equal: { number: 'NUMBER_EQUAL_TO', date: 'DATE_EQUAL_TO' },
  notEqual: { number: 'NUMBER_NOT_EQUAL_TO', date: '' },
  greaterThan: { number: 'NUMBER_GREATER_THAN', date: 'DATE_AFTER' },
  greaterThanOrEqual: { number: 'NUMBER_GREATER_THAN_OR_EQUAL_TO', date: 'DATE_ON_OR_AFTER' },
  lessThan: { number: 'NUMBER_LESS_THAN', date: 'DATE_BEFORE' },
  lessThanOrEqual: { number: 'NUMBER_LESS_THAN_OR_EQUAL_TO', date: 'DATE_ON_OR_BEFORE' },
};

// Any day: what "is a valid date" becomes in a file, which knows limits only.
const FIRST_DAY = '1';

/** The rule a file's validation stands for, or null when Sheets has no such criterion. */
export function readRule(validation: DataValidation): ValidationRule | null {
  const criterion = readCriterion(validation);
  if (criterion === null) return null;
  const rejects = validation.showErrorMessage === true && (validation.errorStyle ?? 'stop') === 'stop';
  const rule: ValidationRule = { ...criterion, allowInvalid: !rejects };
  if (validation.inputMessage !== undefined && validation.inputMessage !== '')
    rule.helpText = validation.inputMessage;
  return rule;
}

function readCriterion(validation: DataValidation): { criteria: string; values: Scalar[] } | null {
  const { type, formula1 = '', formula2, values, operator = 'between' } = validation;
  if (type === 'list') {
    if (values !== undefined) return { criteria: 'VALUE_IN_LIST', values };
    return formula1 === '' ? null : { criteria: 'VALUE_IN_RANGE', values: [`=${formula1}`] };
  }
  if (type === 'custom') return readCustom(formula1);
  const limits = formula2 === undefined ? [formula1] : [formula1, formula2];
  if (type === 'whole' || type === 'decimal') return readLimits(OPERATORS[operator]?.number, limits);
  if (type !== 'date') return null;
  if (operator === 'greaterThanOrEqual' && formula1 === FIRST_DAY) {
    return { criteria: 'DATE_IS_VALID_DATE', values: [] };
  }
  return readLimits(OPERATORS[operator]?.date, limits);
}

function readCustom(formula: string): { criteria: string; values: Scalar[] } {
  return { criteria: 'CUSTOM_FORMULA', values: [`=${formula.replace(/^=/, '')}`] };
}

function readLimits(
  criteria: string | undefined,
  limits: string[],
): { criteria: string; values: Scalar[] } | null {
  const values = limits.map(Number);
  return criteria === undefined || criteria === '' || values.some(Number.isNaN) ? null : { criteria, values };
}

/** The validation a file gets, or null for a rule files do not know (checkboxes and texts). */
export function writeRule(rule: ValidationRule, range: string): DataValidation | null {
  const limits = writeCriterion(rule);
  if (limits === null) return null;
  return {
    ...limits,
    range,
    allowBlank: true,
    showErrorMessage: !rule.allowInvalid,
    ...(rule.helpText === undefined
      ? {}
      : { showInputMessage: true, inputMessage: rule.helpText.slice(0, 255) }),
  };
}

function writeCriterion({ criteria, values }: ValidationRule): Omit<DataValidation, 'range'> | null {
  const [first = '', second] = values.map(String);
  if (criteria === 'VALUE_IN_LIST') return writeList(values.map(String));
  if (criteria === 'VALUE_IN_RANGE') return { type: 'list', formula1: first.replace(/^=/, '') };
  if (criteria === 'CUSTOM_FORMULA') return { type: 'custom', formula1: first.replace(/^=/, '') };
  if (criteria === 'DATE_IS_VALID_DATE') {
    return { type: 'date', operator: 'greaterThanOrEqual', formula1: FIRST_DAY };
  }
  const found = Object.entries(OPERATORS).find(
    ([, { number, date }]) => number === criteria || date === criteria,
  );
  if (found === undefined) return null;
  return {
    type: criteria.startsWith('DATE_') ? 'date' : 'decimal',
    operator: found[0] as NonNullable<DataValidation['operator']>,
    formula1: first,
    ...(second === undefined ? {} : { formula2: second }),
  };
}

// A file holds a list as one text of at most 255 characters, parted by commas.
function writeList(values: string[]): Omit<DataValidation, 'range'> | null {
  const isWritable = values.every((value) => !value.includes(',')) && values.join(',').length <= 255;
  return isWritable ? { type: 'list', values } : null;
}
