// Moving and arranging the cells of a range: copy, sort, merge, filter.
import { ask } from '../bridge.js';
import { EnumValue } from '../enums.js';
import { wrongParameters } from '../parameters.js';
import { makeFilter, makeRange, placeOf, rangePlace } from './places.js';
import type { RangePlace } from './places.js';

/** Members of Range. */
export class RangeLayout {
  copyTo(...args: unknown[]): void {
    const [target, how] = args;
    const to = rangePlace(target);
    if (to === undefined) throw wrongParameters('SpreadsheetApp.Range.copyTo', args);
    ask('Range.copyTo', { at: placeOf(this), to, part: copyPart(how, args) });
  }
  sort(spec: unknown): this {
    ask('Range.sort', { at: placeOf(this), keys: sortKeys(spec) });
    return this;
  }
  merge(): this {
    ask('Range.merge', { at: placeOf(this), by: 'all' });
    return this;
  }
  mergeAcross(): this {
    ask('Range.merge', { at: placeOf(this), by: 'rows' });
    return this;
  }
  mergeVertically(): this {
    ask('Range.merge', { at: placeOf(this), by: 'columns' });
    return this;
  }
  breakApart(): this {
    ask('Range.breakApart', placeOf(this));
    return this;
  }
  getMergedRanges(): object[] {
    const { id, sheet } = placeOf(this);
    const found = ask('Range.mergedRanges', placeOf(this)) as RangePlace[];
    return found.map((area) => makeRange({ ...area, id, sheet }));
  }
  isPartOfMerge(): boolean {
    return (ask('Range.mergedRanges', placeOf(this)) as unknown[]).length > 0;
  }
  createFilter(): object {
    ask('Filter.add', placeOf(this));
    return makeFilter({ id: placeOf(this).id, sheet: placeOf(this).sheet });
  }
  getFilter(): object | null {
    const { id, sheet } = placeOf(this);
    return ask('Filter.of', { id, sheet }) === null ? null : makeFilter({ id, sheet });
  }
}

const COPY_PARTS: Record<string, string> = {
  PASTE_NORMAL: 'all',
  PASTE_VALUES: 'values',
  PASTE_FORMAT: 'formats',
  PASTE_DATA_VALIDATION: 'validation',
  PASTE_FORMULA: 'formula',
};

function copyPart(how: unknown, args: unknown[]): string {
  if (how === undefined) return 'all';
  if (how instanceof EnumValue) {
    const part = COPY_PARTS[how.name()];
    if (part === undefined) throw new Error(`Not emulated: Range.copyTo with ${how.name()}`);
    return part;
  }
  if (typeof how !== 'object' || how === null) throw wrongParameters('SpreadsheetApp.Range.copyTo', args);
  const options = how as Record<string, unknown>;
  if (options.contentsOnly === true) return 'values';
  return options.formatOnly === true ? 'formats' : 'all';
}

/** `3`, `{column: 3, ascending: false}` or a list of these. */
export function sortKeys(spec: unknown): { column: number; ascending: boolean }[] {
  return (Array.isArray(spec) ? spec : [spec]).map((key: unknown) => {
    if (typeof key === 'number') return { column: key, ascending: true };
    const { column, ascending = true } = (key ?? {}) as { column?: unknown; ascending?: unknown };
    if (typeof column !== 'number') throw wrongParameters('SpreadsheetApp.Range.sort', [spec]);
    return { column, ascending: ascending === true };
  });
}
