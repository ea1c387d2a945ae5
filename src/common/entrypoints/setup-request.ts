// The shape of what set-up's page and scripts hand in.
import { count, flag, listOf, objectOf, or, orNull, recordOf, text } from './shape.js';
import type { Shape } from './shape.js';

const wholeTab = objectOf({ sheet: text, fields: or(recordOf(orNull(text)), {}), titleRow: or(count, 0) });
/** A title row of 0 means that none was named. */
const askedTab: Shape<{ sheet: string; fields: Record<string, string | null>; titleRow?: number }> = (
  value,
  where,
) => {
  const { titleRow, ...rest } = wholeTab(value, where);
  return titleRow > 0 ? { ...rest, titleRow } : rest;
};
export const setupRequest = objectOf({
  tabs: or(recordOf(askedTab), {}),
  create: or(flag, false),
  settings: or(recordOf(text), {}),
  adopt: or(listOf(text), []),
});
