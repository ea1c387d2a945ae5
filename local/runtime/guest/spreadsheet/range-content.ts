// What is in the cells of a range: values, formulas, number formats, notes.
import { ask } from '../bridge.js';
import { wrongParameters } from '../parameters.js';
import { block, cellValue, filled, text } from './arguments.js';
import { first, placeOf } from './places.js';
import { readValues, writeValues } from './values.js';

type Clearing = 'contents' | 'formats' | 'notes' | 'validations';

/** Members of Range. */
export class RangeContent {
  getValue(): unknown {
    const [[value] = []] = readValues({ ...placeOf(this), rows: 1, columns: 1 });
    return value;
  }
  getValues(): unknown[][] {
    return readValues(placeOf(this));
  }
  getDisplayValue(): unknown {
    return first(this, 'Range.display');
  }
  getDisplayValues(): unknown {
    return ask('Range.display', placeOf(this));
  }
  getFormula(): unknown {
    return first(this, 'Range.formulas');
  }
  getFormulas(): unknown {
    return ask('Range.formulas', placeOf(this));
  }
  isBlank(): boolean {
    const isEmpty = (values: unknown): boolean =>
      (values as unknown[][]).every((row) => row.every((value) => value === ''));
    return isEmpty(readValues(placeOf(this))) && isEmpty(ask('Range.formulas', placeOf(this)));
  }
  setValue(...args: unknown[]): this {
    if (args.length !== 1) throw wrongParameters('SpreadsheetApp.Range.setValue', args);
    writeValues(placeOf(this), filled(cellValue(args[0]), placeOf(this)));
    return this;
  }
  setValues(values: unknown): this {
    writeValues(placeOf(this), block(values, placeOf(this), 'Range.setValues', cellValue));
    return this;
  }
  setFormula(formula: unknown): this {
    ask('Range.setFormulas', {
      at: placeOf(this),
      formulas: filled(text(formula, 'Range.setFormula'), placeOf(this)),
    });
    return this;
  }
  setFormulas(formulas: unknown): this {
    const given = block(formulas, placeOf(this), 'Range.setFormulas', (value) =>
      text(value, 'Range.setFormulas'),
    );
    ask('Range.setFormulas', { at: placeOf(this), formulas: given });
    return this;
  }
  clear(options?: unknown): this {
    return clear(this, clearings(options));
  }
  clearContent(): this {
    return clear(this, ['contents']);
  }
  clearFormat(): this {
    return clear(this, ['formats']);
  }
  clearNote(): this {
    return clear(this, ['notes']);
  }
  clearDataValidations(): this {
    return clear(this, ['validations']);
  }

  getNumberFormat(): unknown {
    return first(this, 'Range.numberFormats');
  }
  getNumberFormats(): unknown {
    return ask('Range.numberFormats', placeOf(this));
  }
  setNumberFormat(format: unknown): this {
    const given = filled(text(format, 'Range.setNumberFormat'), placeOf(this));
    ask('Range.setNumberFormats', { at: placeOf(this), formats: given });
    return this;
  }
  setNumberFormats(formats: unknown): this {
    const given = block(formats, placeOf(this), 'Range.setNumberFormats', (value) =>
      text(value, 'Range.setNumberFormats'),
    );
    ask('Range.setNumberFormats', { at: placeOf(this), formats: given });
    return this;
  }
  getNote(): unknown {
    return first(this, 'Range.notes');
  }
  getNotes(): unknown {
    return ask('Range.notes', placeOf(this));
  }
  setNote(note: unknown): this {
    ask('Range.setNotes', { at: placeOf(this), notes: filled(noteText(note), placeOf(this)) });
    return this;
  }
  setNotes(notes: unknown): this {
    ask('Range.setNotes', {
      at: placeOf(this),
      notes: block(notes, placeOf(this), 'Range.setNotes', noteText),
    });
    return this;
  }
}

function clear<Self extends object>(range: Self, parts: Clearing[]): Self {
  ask('Range.clear', { at: placeOf(range), parts });
  return range;
}

/** `clear({contentsOnly: true, …})`; without options contents, formats and validation go, notes stay. */
function clearings(options: unknown): Clearing[] {
  const given = (options ?? {}) as Record<string, unknown>;
  const parts: Clearing[] = [];
  if (given.contentsOnly === true) parts.push('contents');
  if (given.formatOnly === true) parts.push('formats');
  if (given.commentsOnly === true) parts.push('notes');
  if (given.validationsOnly === true) parts.push('validations');
  return parts.length > 0 ? parts : ['contents', 'formats', 'validations'];
}

function noteText(note: unknown): string | null {
  return note === null || note === undefined ? null : text(note, 'Range.setNote');
}
