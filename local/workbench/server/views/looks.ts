// Looks and validation rules of a tab, each told once.
import { listedValues } from '../../../runtime/host/services/spreadsheet/validation.js';
import { displayText } from '../../../runtime/host/services/spreadsheet/display.js';
import { localeOf } from '../../../runtime/host/services/spreadsheet/locale.js';
import type { CellStyle, Sheet, Spreadsheet, ValidationRule } from '../../../runtime/world/spreadsheet.js';
import type { StyleView, ValidationView } from '../../protocol.js';

export class Looks {
  readonly styles: StyleView[] = [];
  readonly validations: ValidationView[] = [];
  readonly #styles = new Map<string, number>();
  readonly #validations = new Map<string, number>();
  readonly #spreadsheet: Spreadsheet;
  readonly #sheet: Sheet;

  constructor(spreadsheet: Spreadsheet, sheet: Sheet) {
    this.#spreadsheet = spreadsheet;
    this.#sheet = sheet;
  }

  /** Index into `styles`. */
  styleOf(style: CellStyle): number {
    return numbered(this.#styles, JSON.stringify(style), this.styles, () => styleView(style));
  }

  /** Index into `validations`. */
  validationOf(rule: ValidationRule): number {
    return numbered(this.#validations, JSON.stringify(rule), this.validations, () => this.#ruleView(rule));
  }

  #ruleView(rule: ValidationRule): ValidationView {
    const locale = localeOf(this.#spreadsheet.locale);
    const listed = listedValues(this.#spreadsheet, this.#sheet, rule);
    const values = (listed ?? []).map((value) => displayText(value, undefined, locale));
    const kind = rule.criteria === 'CHECKBOX' ? 'checkbox' : listed === null ? 'other' : 'list';
    return { kind, values: [...new Set(values)], isStrict: !rule.allowInvalid, help: rule.helpText ?? '' };
  }
}

function numbered<View>(known: Map<string, number>, key: string, list: View[], make: () => View): number {
  const before = known.get(key);
  if (before !== undefined) return before;
  known.set(key, list.length);
  list.push(make());
  return list.length - 1;
}

function styleView(style: CellStyle): StyleView {
  const view: StyleView = {};
  if (style.background !== undefined) view.background = style.background;
  if (style.fontColor !== undefined) view.color = style.fontColor;
  if (style.fontWeight === 'bold') view.isBold = true;
  if (style.fontStyle === 'italic') view.isItalic = true;
  if (style.fontLine !== undefined) view.line = style.fontLine;
  if (style.fontSize !== undefined) view.size = style.fontSize;
  if (style.horizontalAlignment !== undefined) view.align = style.horizontalAlignment;
  if (style.wrap === 'WRAP') view.wraps = true;
  return view;
}
