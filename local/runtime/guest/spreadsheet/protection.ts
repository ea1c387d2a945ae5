// Protection of ranges and tabs, and filters: what lies over cells.
import { ask } from '../bridge.js';
import { emulateClass } from '../emulate.js';
import { enumValue, EnumValue } from '../enums.js';
import { wrongParameters } from '../parameters.js';
import { User } from '../session.js';
import { text } from './arguments.js';
import { makeRange, rangePlace, register } from './places.js';
import type { RangePlace, SheetPlace } from './places.js';

interface Place extends SheetPlace {
  protection: number;
}

interface Facts {
  area: Omit<RangePlace, 'id' | 'sheet'> | null;
  description: string;
  warningOnly: boolean;
  editors: string[];
  canEdit: boolean;
  unprotected: Omit<RangePlace, 'id' | 'sheet'>[];
}

class Protection {
  readonly #at: Place;
  constructor(at: Place) {
    this.#at = at;
  }
  getProtectionType(): EnumValue {
    return enumValue('Spreadsheet.ProtectionType', this.#facts().area === null ? 'SHEET' : 'RANGE');
  }
  getRange(): object {
    const { id, sheet } = this.#at;
    const { maxRows: rows, maxColumns: columns } = ask('Sheet.facts', this.#at) as {
      maxRows: number;
      maxColumns: number;
    };
    return makeRange({ id, sheet, ...(this.#facts().area ?? { row: 1, column: 1, rows, columns }) });
  }
  getDescription(): string {
    return this.#facts().description;
  }
  setDescription(description: unknown): this {
    return this.#change({ description: text(description, 'Protection.setDescription') });
  }
  isWarningOnly(): boolean {
    return this.#facts().warningOnly;
  }
  setWarningOnly(warningOnly: boolean): this {
    return this.#change({ warningOnly });
  }
  canEdit(): boolean {
    return this.#facts().canEdit;
  }
  canDomainEdit(): boolean {
    return false;
  }
  getEditors(): User[] {
    return this.#facts().editors.map((email) => new User(email));
  }
  addEditor(user: unknown): this {
    return this.#change({ add: [email(user, 'addEditor')] });
  }
  addEditors(users: unknown): this {
    return this.#change({ add: emails(users, 'addEditors') });
  }
  removeEditor(user: unknown): this {
    return this.#change({ remove: [email(user, 'removeEditor')] });
  }
  removeEditors(users: unknown): this {
    return this.#change({ remove: emails(users, 'removeEditors') });
  }
  getUnprotectedRanges(): object[] {
    const { id, sheet } = this.#at;
    return this.#facts().unprotected.map((area) => makeRange({ id, sheet, ...area }));
  }
  setUnprotectedRanges(ranges: unknown): this {
    const places = Array.isArray(ranges) ? ranges.map(rangePlace) : [undefined];
    if (places.includes(undefined))
      throw wrongParameters('SpreadsheetApp.Protection.setUnprotectedRanges', [ranges]);
    return this.#change({ unprotected: places });
  }
  remove(): void {
    ask('Protection.remove', this.#at);
  }

  #facts(): Facts {
    return ask('Protection.facts', this.#at) as Facts;
  }
  #change(change: object): this {
    ask('Protection.change', { ...this.#at, change });
    return this;
  }
}

function email(user: unknown, method: string): string {
  return user instanceof User ? user.getEmail() : text(user, `Protection.${method}`);
}

function emails(users: unknown, method: string): string[] {
  if (!Array.isArray(users)) throw wrongParameters(`SpreadsheetApp.Protection.${method}`, [users]);
  return users.map((user) => email(user, method));
}

/**
 * The protections of one kind.
 * @param sheet null = of all tabs
 * @param type a value of SpreadsheetApp.ProtectionType
 */
export function protections(id: string, sheet: number | null, type: unknown): object[] {
  if (!(type instanceof EnumValue)) throw wrongParameters('SpreadsheetApp.Sheet.getProtections', [type]);
  const found = ask('Protection.list', { id, sheet, whole: type.name() === 'SHEET' }) as Place[];
  return found.map((place) => new Protection(place));
}

class Filter {
  readonly #at: SheetPlace;
  constructor(at: SheetPlace) {
    this.#at = at;
  }
  getRange(): object {
    return makeRange({ ...(ask('Filter.of', this.#at) as RangePlace), ...this.#at });
  }
  remove(): void {
    ask('Filter.remove', this.#at);
  }
}

emulateClass('Spreadsheet.Protection', Protection);
emulateClass('Spreadsheet.Filter', Filter);
register('protection', (at: Place) => new Protection(at));
register('filter', (at: SheetPlace) => new Filter(at));
