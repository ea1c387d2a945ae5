// Blocks of values on their way to and from the host: text of their own, with a Date as `{"$date": milliseconds}`.
import { ask } from '../bridge.js';
import type { RangePlace } from './places.js';

/** The values of a range; Dates are made here, so that they are this context's own. */
export function readValues(at: RangePlace): unknown[][] {
  const rows = JSON.parse(ask('Range.values', at) as string) as unknown[][];
  for (const row of rows) {
    for (let index = 0; index < row.length; index += 1) {
      const value = row[index];
      if (typeof value === 'object') row[index] = new Date((value as { $date: number }).$date);
    }
  }
  return rows;
}

/** Hands values over; they wait with the host until something reads. */
export function writeValues(at: RangePlace, values: readonly (readonly unknown[])[]): void {
  ask('Range.setValues', { at, values: JSON.stringify(values) });
}
