// What may be typed into the cells of a range, and by whom.
import { ask } from '../bridge.js';
import { wrongParameters } from '../parameters.js';
import { block, filled } from './arguments.js';
import { makeProtection, placeOf } from './places.js';
import type { RangePlace } from './places.js';
import { dataValidation, ruleOf, type Rule } from './validation.js';
import { readValues } from './values.js';

/** Members of Range. */
export class RangeRules {
  getDataValidation(): object | null {
    const [[rule = null] = []] = rulesOf({ ...placeOf(this), rows: 1, columns: 1 });
    return rule;
  }
  getDataValidations(): (object | null)[][] {
    return rulesOf(placeOf(this));
  }
  setDataValidation(rule: unknown): this {
    const given = filled(travelling(rule, 'Range.setDataValidation'), placeOf(this));
    ask('Range.setValidations', { at: placeOf(this), rules: given });
    return this;
  }
  setDataValidations(rules: unknown): this {
    const convert = (rule: unknown): Rule | null => travelling(rule, 'Range.setDataValidations');
    const given = block(rules, placeOf(this), 'Range.setDataValidations', convert);
    ask('Range.setValidations', { at: placeOf(this), rules: given });
    return this;
  }
  insertCheckboxes(...values: unknown[]): this {
    ask('Range.insertCheckboxes', { at: placeOf(this), values });
    return this;
  }
  removeCheckboxes(): this {
    ask('Range.removeCheckboxes', placeOf(this));
    return this;
  }
  check(): this {
    ask('Range.tick', { at: placeOf(this), isTicked: true });
    return this;
  }
  uncheck(): this {
    ask('Range.tick', { at: placeOf(this), isTicked: false });
    return this;
  }
  isChecked(): boolean | null {
    const rules = (ask('Range.validations', placeOf(this)) as (Rule | null)[][]).flat();
    const values = readValues(placeOf(this)).flat();
    if (!rules.every((rule) => rule?.criteria === 'CHECKBOX')) return null;
    const ticked = values.map((value, index) => value === (rules[index]?.values[0] ?? true));
    return ticked.every((isTicked) => isTicked === ticked[0]) ? (ticked[0] ?? null) : null;
  }
  protect(): object {
    const { id, sheet } = placeOf(this);
    const protection = ask('Protection.add', { at: placeOf(this), whole: false }) as number;
    return makeProtection({ id, sheet, protection });
  }
  canEdit(): unknown {
    return ask('Range.canEdit', placeOf(this));
  }
}

function rulesOf(at: RangePlace): (object | null)[][] {
  const rules = ask('Range.validations', at) as (Rule | null)[][];
  return rules.map((row) => row.map((rule) => dataValidation(rule, { id: at.id, sheet: at.sheet })));
}

function travelling(rule: unknown, method: string): Rule | null {
  if (rule === null || rule === undefined) return null;
  const found = ruleOf(rule);
  if (found === undefined) throw wrongParameters(`SpreadsheetApp.${method}`, [rule]);
  return found;
}
