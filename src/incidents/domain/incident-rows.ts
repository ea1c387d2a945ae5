// Which rows of a sheet are incidents: people also have blank rows, headings and footers there.
import type { IncidentValues } from './incident.js';

const FOOTER = /^(sub-?total|total|totals|sum|summe|gesamt|gesamtzahl|anzahl|count|average|mean|median)\b/i;

/** It has a title, and an id or a status beside it; a row of sums has none. */
export const isIncidentRow = ({ id = '', title = '', status = '' }: IncidentValues): boolean =>
  title !== '' && (id !== '' || status !== '') && !FOOTER.test(id) && !FOOTER.test(title);
