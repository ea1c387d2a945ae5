// Spreadsheet: one file with its tabs.
import { ask, exception } from '../bridge.js';
import { emulateClass } from '../emulate.js';
import { onEventField } from '../events.js';
import { wrongParameters } from '../parameters.js';
import { User } from '../session.js';
import { text, wholeNumber } from './arguments.js';
import { keepFile, makeRange, makeSheet, rangePlace, register, sheetPlace } from './places.js';
import type { RangePlace, SheetPlace } from './places.js';
import { protections } from './protection.js';
import { RangeList } from './range-list.js';
import { finderIn } from './text-finder.js';

interface Facts {
  name: string;
  url: string;
  timeZone: string;
  locale: string;
  owner: string;
  editors: string[];
  activeSheetId: number;
  sheetIds: number[];
}

/** The members of a Sheet that a Spreadsheet passes on to its active one. */
type ActiveSheet = Record<
  | 'getActiveRange'
  | 'getActiveCell'
  | 'getCurrentCell'
  | 'getDataRange'
  | 'getLastRow'
  | 'getLastColumn'
  | 'getSheetName'
  | 'getSheetId',
  () => unknown
>;

class Spreadsheet {
  readonly #id: string;
  constructor(id: string) {
    this.#id = id;
    keepFile(this, id);
  }

  // What it is.
  getId(): string {
    return this.#id;
  }
  getUrl(): string {
    return this.#facts().url;
  }
  getName(): string {
    return this.#facts().name;
  }
  rename(name: unknown): void {
    ask('Spreadsheet.set', { id: this.#id, name: text(name, 'Spreadsheet.rename') });
  }
  getSpreadsheetTimeZone(): string {
    return this.#facts().timeZone;
  }
  setSpreadsheetTimeZone(timeZone: unknown): void {
    ask('Spreadsheet.set', { id: this.#id, timeZone: text(timeZone, 'Spreadsheet.setSpreadsheetTimeZone') });
  }
  getSpreadsheetLocale(): string {
    return this.#facts().locale;
  }
  setSpreadsheetLocale(locale: unknown): void {
    ask('Spreadsheet.set', { id: this.#id, locale: text(locale, 'Spreadsheet.setSpreadsheetLocale') });
  }
  getOwner(): User | null {
    const { owner } = this.#facts();
    return owner === '' ? null : new User(owner);
  }
  getEditors(): User[] {
    const { owner, editors } = this.#facts();
    const all = owner === '' || editors.includes(owner) ? editors : [owner, ...editors];
    return all.map((email) => new User(email));
  }
  toast(...args: unknown[]): void {
    const [message, title = '', seconds = 5] = args;
    const shown = {
      message: text(message, 'Spreadsheet.toast', args),
      title: text(title ?? '', 'Spreadsheet.toast', args),
      seconds: Number(seconds ?? 5),
    };
    ask('Spreadsheet.toast', shown);
  }

  // Its tabs.
  getSheets(): object[] {
    return this.#facts().sheetIds.map((sheet) => makeSheet({ id: this.#id, sheet }));
  }
  getNumSheets(): number {
    return this.#facts().sheetIds.length;
  }
  getSheetByName(name: unknown): object | null {
    const wanted = text(name, 'Spreadsheet.getSheetByName');
    const sheet = ask('Spreadsheet.sheetNamed', { id: this.#id, name: wanted }) as number | null;
    return sheet === null ? null : makeSheet({ id: this.#id, sheet });
  }
  getSheetById(sheet: unknown): object | null {
    const number = wholeNumber(sheet, 'Spreadsheet.getSheetById', [sheet]);
    return this.#facts().sheetIds.includes(number) ? makeSheet({ id: this.#id, sheet: number }) : null;
  }
  getActiveSheet(): object {
    return makeSheet({ id: this.#id, sheet: this.#facts().activeSheetId });
  }
  setActiveSheet(...args: unknown[]): object {
    ask('Sheet.activate', this.#sheet(args, 'setActiveSheet'));
    return args[0] as object;
  }
  insertSheet(...args: unknown[]): object {
    if (args.some((arg) => typeof arg === 'object'))
      throw new Error('Not emulated: Spreadsheet.insertSheet with options');
    const [name, index] = typeof args[0] === 'number' ? [undefined, args[0]] : args;
    if (index !== undefined && typeof index !== 'number') {
      throw wrongParameters('SpreadsheetApp.Spreadsheet.insertSheet', args);
    }
    const title = name === undefined ? null : text(name, 'Spreadsheet.insertSheet', args);
    const sheet = ask('Spreadsheet.insertSheet', {
      id: this.#id,
      name: title,
      index: index ?? null,
    }) as number;
    return makeSheet({ id: this.#id, sheet });
  }
  deleteSheet(...args: unknown[]): void {
    ask('Spreadsheet.deleteSheet', this.#sheet(args, 'deleteSheet'));
  }
  deleteActiveSheet(): object {
    ask('Spreadsheet.deleteSheet', { id: this.#id, sheet: this.#facts().activeSheetId });
    return this.getActiveSheet();
  }
  moveActiveSheet(position: unknown): void {
    const number = wholeNumber(position, 'Spreadsheet.moveActiveSheet', [position]);
    ask('Spreadsheet.moveSheet', { id: this.#id, sheet: this.#facts().activeSheetId, position: number });
  }

  // Its cells.
  getRange(name: unknown): object {
    const wanted = { id: this.#id, sheet: null, text: text(name, 'Spreadsheet.getRange') };
    return makeRange(ask('Spreadsheet.range', wanted) as RangePlace);
  }
  getRangeList(names: unknown): RangeList {
    if (!Array.isArray(names)) throw wrongParameters('SpreadsheetApp.Spreadsheet.getRangeList', [names]);
    return new RangeList(names.map((name: unknown) => this.getRange(name)));
  }
  getActiveRange(): unknown {
    return this.#active().getActiveRange();
  }
  setActiveRange(range: unknown): object {
    const at = rangePlace(range);
    if (at === undefined) throw wrongParameters('SpreadsheetApp.Spreadsheet.setActiveRange', [range]);
    ask('Sheet.setActiveRange', at);
    return range as object;
  }
  getActiveCell(): unknown {
    return this.#active().getActiveCell();
  }
  getCurrentCell(): unknown {
    return this.#active().getCurrentCell();
  }
  getDataRange(): unknown {
    return this.#active().getDataRange();
  }
  getLastRow(): unknown {
    return this.#active().getLastRow();
  }
  getLastColumn(): unknown {
    return this.#active().getLastColumn();
  }
  getSheetName(): unknown {
    return this.#active().getSheetName();
  }
  getSheetId(): unknown {
    return this.#active().getSheetId();
  }
  createTextFinder(wanted: unknown): object {
    const tabs = () => this.getSheets() as { getDataRange: () => object }[];
    return finderIn(tabs, text(wanted, 'Spreadsheet.createTextFinder'));
  }
  getProtections(type: unknown): object[] {
    return protections(this.#id, null, type);
  }

  // Its names.
  getRangeByName(name: unknown): object | null {
    const wanted = text(name, 'Spreadsheet.getRangeByName');
    const at = ask('NamedRange.of', { id: this.#id, name: wanted }) as RangePlace | null;
    return at === null ? null : makeRange(at);
  }
  getNamedRanges(): NamedRange[] {
    return (ask('NamedRange.list', { id: this.#id }) as string[]).map(
      (name) => new NamedRange(this.#id, name),
    );
  }
  setNamedRange(...args: unknown[]): void {
    const [name, range] = args;
    const at = rangePlace(range);
    if (at === undefined) throw wrongParameters('SpreadsheetApp.Spreadsheet.setNamedRange', args);
    ask('NamedRange.set', { name: text(name, 'Spreadsheet.setNamedRange', args), at });
  }
  removeNamedRange(name: unknown): void {
    ask('NamedRange.remove', { id: this.#id, name: text(name, 'Spreadsheet.removeNamedRange') });
  }

  #facts(): Facts {
    return ask('Spreadsheet.facts', { id: this.#id }) as Facts;
  }
  #active(): ActiveSheet {
    return this.getActiveSheet() as ActiveSheet;
  }
  #sheet(args: unknown[], method: string): SheetPlace {
    const place = sheetPlace(args[0]);
    if (place === undefined) throw wrongParameters(`SpreadsheetApp.Spreadsheet.${method}`, args);
    return place;
  }
}

class NamedRange {
  readonly #id: string;
  #name: string;
  constructor(id: string, name: string) {
    this.#id = id;
    this.#name = name;
  }
  getName(): string {
    return this.#name;
  }
  getRange(): object {
    const at = ask('NamedRange.of', { id: this.#id, name: this.#name }) as RangePlace | null;
    if (at === null) throw exception('The named range no longer exists.');
    return makeRange(at);
  }
  setName(name: unknown): this {
    const at = rangePlace(this.getRange());
    this.remove();
    this.#name = text(name, 'NamedRange.setName');
    ask('NamedRange.set', { name: this.#name, at });
    return this;
  }
  setRange(range: unknown): this {
    const at = rangePlace(range);
    if (at === undefined) throw wrongParameters('SpreadsheetApp.NamedRange.setRange', [range]);
    ask('NamedRange.set', { name: this.#name, at });
    return this;
  }
  remove(): void {
    ask('NamedRange.remove', { id: this.#id, name: this.#name });
  }
}

emulateClass('Spreadsheet.NamedRange', NamedRange);
emulateClass('Spreadsheet.Spreadsheet', Spreadsheet);
register('file', (id: string) => new Spreadsheet(id));
onEventField('source', (id) => new Spreadsheet(id as string));
