/** What a browser sent, as answers to the questions of a form. */
import type { Given } from '../../runtime/host/services/forms/published.js';
import type { FormQuestion, WorldForm } from '../../runtime/world/form.js';

/** The name of a field: `entry.1`, and of each row of a grid: `entry.2.0`. */
export function fieldOf({ id }: FormQuestion, row?: number): string {
  return row === undefined ? `entry.${String(id)}` : `entry.${String(id)}.${String(row)}`;
}

export function readGiven({ items }: WorldForm, fields: URLSearchParams): Given {
  return new Map(
    items.map((item) => [
      item,
      item.type === 'LIST'
        ? (fields.get(fieldOf(item)) ?? '')
        : item.rows.map((_, row) => fields.get(fieldOf(item, row)) ?? ''),
    ]),
  );
}
