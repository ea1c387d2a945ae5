// Rules of data validation and their builder.
import { ask } from '../bridge.js';
import { emulateClass } from '../emulate.js';
import { enumValue } from '../enums.js';
import type { EnumValue } from '../enums.js';
import { wrongParameters } from '../parameters.js';
import { addMembers } from './members.js';
import { a1Of } from './arguments.js';
import { makeRange, rangePlace, type RangePlace } from './places.js';

/** A rule as it travels: dates as Dates, a range as the text of a formula. */
export interface Rule {
  /** Where the rule was read: A1 texts without a tab mean this one. */
  home?: { id: string; sheet: number };
  criteria: string;
  values: unknown[];
  allowInvalid: boolean;
  showDropdown?: boolean;
  helpText?: string;
}

const rules = new WeakMap<object, Rule>();

/** The rule of a DataValidation object, undefined for anything else. */
export function ruleOf(value: unknown): Rule | undefined {
  return typeof value === 'object' && value !== null ? rules.get(value) : undefined;
}

class Described {
  getAllowInvalid(): boolean {
    return own(this).allowInvalid;
  }
  getCriteriaType(): EnumValue {
    return enumValue('Spreadsheet.DataValidationCriteria', own(this).criteria);
  }
  getCriteriaValues(): unknown[] {
    const { criteria, values, showDropdown, home } = own(this);
    if (criteria === 'VALUE_IN_LIST') return [[...values], showDropdown ?? true];
    return criteria === 'VALUE_IN_RANGE' ? [rangeOf(values[0], home), showDropdown ?? true] : [...values];
  }
  getHelpText(): string | null {
    return own(this).helpText ?? null;
  }
}

class DataValidation extends Described {
  constructor(rule: Rule) {
    super();
    rules.set(this, rule);
  }
  copy(): DataValidationBuilder {
    return new DataValidationBuilder(own(this));
  }
}

class DataValidationBuilder extends Described {
  constructor(rule: Rule) {
    super();
    rules.set(this, { ...rule });
  }
  build(): DataValidation {
    return new DataValidation({ ...own(this) });
  }
  copy(): DataValidationBuilder {
    return new DataValidationBuilder(own(this));
  }
  setAllowInvalid(isAllowed: boolean): this {
    own(this).allowInvalid = isAllowed;
    return this;
  }
  setHelpText(help: string): this {
    own(this).helpText = help;
    return this;
  }
  requireCheckbox(...values: unknown[]): this {
    return change(this, 'CHECKBOX', values);
  }
  requireValueInList(values: unknown, showDropdown: unknown = true): this {
    if (!Array.isArray(values))
      throw wrongParameters('SpreadsheetApp.DataValidationBuilder.requireValueInList', [values]);
    change(this, 'VALUE_IN_LIST', values.map(String));
    own(this).showDropdown = showDropdown === true;
    return this;
  }
  requireValueInRange(range: unknown, showDropdown: unknown = true): this {
    const at = rangePlace(range);
    if (at === undefined)
      throw wrongParameters('SpreadsheetApp.DataValidationBuilder.requireValueInRange', [range]);
    change(this, 'VALUE_IN_RANGE', [referenceTo(at)]);
    own(this).showDropdown = showDropdown === true;
    return this;
  }
  requireFormulaSatisfied(formula: unknown): this {
    return change(this, 'CUSTOM_FORMULA', [String(formula)]);
  }
  requireDate(): this {
    return change(this, 'DATE_IS_VALID_DATE', []);
  }
  requireTextIsEmail(): this {
    return change(this, 'TEXT_IS_VALID_EMAIL', []);
  }
  requireTextIsUrl(): this {
    return change(this, 'TEXT_IS_VALID_URL', []);
  }
}

/** Methods that only differ in name, criterion and the kind of their limits. */
const SIMPLE: [method: string, criteria: string, isLimit: (value: unknown) => boolean][] = [
  ...['Between', 'NotBetween', 'EqualTo', 'After', 'Before', 'OnOrAfter', 'OnOrBefore'].map(
    (name): [string, string, (value: unknown) => boolean] => [
      `requireDate${name}`,
      `DATE_${constant(name)}`,
      (value) => value instanceof Date,
    ],
  ),
  ...[
    'Between',
    'NotBetween',
    'EqualTo',
    'NotEqualTo',
    'GreaterThan',
    'GreaterThanOrEqualTo',
    'LessThan',
    'LessThanOrEqualTo',
  ].map((name): [string, string, (value: unknown) => boolean] => [
    `requireNumber${name}`,
    `NUMBER_${constant(name)}`,
    (value) => typeof value === 'number',
  ]),
  ...['Contains', 'DoesNotContain', 'EqualTo'].map((name): [string, string, (value: unknown) => boolean] => [
    `requireText${name}`,
    `TEXT_${constant(name)}`,
    (value) => typeof value === 'string',
  ]),
];

function constant(name: string): string {
  return name.replace(/\B[A-Z]/g, '_$&').toUpperCase();
}

for (const [method, criteria, isLimit] of SIMPLE) {
  const count = method.endsWith('Between') ? 2 : 1;
  Object.defineProperty(DataValidationBuilder.prototype, method, {
    configurable: true,
    writable: true,
    value(this: DataValidationBuilder, ...limits: unknown[]): DataValidationBuilder {
      if (limits.length !== count || !limits.every(isLimit)) {
        throw wrongParameters(`SpreadsheetApp.DataValidationBuilder.${method}`, limits);
      }
      return change(this, criteria, limits);
    },
  });
}

function own(object: object): Rule {
  const rule = rules.get(object);
  if (rule === undefined) throw new TypeError('Illegal invocation');
  return rule;
}

function change<Builder extends object>(builder: Builder, criteria: string, values: unknown[]): Builder {
  Object.assign(own(builder), { criteria, values });
  return builder;
}

function referenceTo(at: RangePlace): string {
  const { name } = ask('Sheet.facts', at) as { name: string };
  return `='${name.replaceAll("'", "''")}'!${a1Of(at, true)}`;
}

/** The range a rule names, in the spreadsheet it was read from. */
function rangeOf(reference: unknown, home: Rule['home']): object {
  const { id, sheet } = home ?? { id: ask('Spreadsheet.active'), sheet: null };
  const text = String(reference).replace(/^=/, '');
  return makeRange(ask('Spreadsheet.range', { id, sheet, text }) as RangePlace);
}

/** A new builder, without a criterion yet. */
export function newDataValidation(): DataValidationBuilder {
  return new DataValidationBuilder({ criteria: 'CUSTOM_FORMULA', values: [], allowInvalid: true });
}

/** The object for a rule read from a cell, null for none. */
export function dataValidation(
  rule: Rule | null,
  home: { id: string; sheet: number },
): DataValidation | null {
  return rule === null ? null : new DataValidation({ ...rule, home });
}

for (const rule of [DataValidation, DataValidationBuilder]) addMembers(rule, Described);

emulateClass('Spreadsheet.DataValidation', DataValidation);
emulateClass('Spreadsheet.DataValidationBuilder', DataValidationBuilder);
