// Looks and validation rules of a tab, each told once.
import { listedValues } from '../../../runtime/host/services/spreadsheet/validation.js';
import { displayText } from '../../../runtime/host/services/spreadsheet/display.js';
import { localeOf } from '../../../runtime/host/services/spreadsheet/locale.js';
import type { CellStyle, Sheet, Spreadsheet, ValidationRule } from '../../../runtime/world/spreadsheet.js';
import type { StyleView, ValidationView } from '../../protocol.js';

export class Looks {
  readonly styles: StyleView[] = [];
  readonly #rules: ValidationRule[] = [];
  readonly #numbers = new Map<string, number>();

  /** How many there are, of both kinds. */
  get count(): number {
    return this.#numbers.size;
  }

  /** Index into `styles`. */
  styleOf(style: CellStyle): number {
    return this.#numberOf(`style ${JSON.stringify(style)}`, () => this.styles.push(styleView(style)) - 1);
  }

  /** Index into `validations`. */
  validationOf(rule: ValidationRule): number {
    return this.#numberOf(`rule ${JSON.stringify(rule)}`, () => this.#rules.push(rule) - 1);
  }

  /** The values of a list may stand in cells: they are looked up anew. */
  validations(spreadsheet: Spreadsheet, sheet: Sheet): ValidationView[] {
    return this.#rules.map((rule) => ruleView(spreadsheet, sheet, rule));
  }

  #numberOf(key: string, add: () => number): number {
    const number = this.#numbers.get(key) ?? add();
    this.#numbers.set(key, number);
    return number;
  }
}

function ruleView(spreadsheet: Spreadsheet, sheet: Sheet, rule: ValidationRule): ValidationView {
  const locale = localeOf(spreadsheet.locale);
  const listed = listedValues(spreadsheet, sheet, rule);
  const values = (listed ?? []).map((value) => displayText(value, undefined, locale));
  const kind = rule.criteria === 'CHECKBOX' ? 'checkbox' : listed === null ? 'other' : 'list';
  return { kind, values: [...new Set(values)], isStrict: !rule.allowInvalid, help: rule.helpText ?? '' };
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
