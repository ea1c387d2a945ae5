// What a row of the record lacks, or says that cannot be.
import { formatMoment, isMoment } from '../../common/domain/moment.js';
import { readPostMortem } from '../../common/domain/post-mortem.js';
import { statusOf, taskNumber } from '../../common/domain/incident-words.js';
import { TIME_FIELDS } from './incident.js';
import type { Incident, IncidentField, TimeField } from './incident.js';

type Titles = Readonly<Partial<Record<IncidentField, string>>>;

const ALWAYS: readonly IncidentField[] = ['title', 'priority', 'kind', 'reportedAt', 'manager'];
/** Times in the order in which they come to pass. */
const ORDER: readonly TimeField[] = ['startedAt', 'reportedAt', 'acknowledgedAt', 'resolvedAt'];

const wanted = (incident: Incident): IncidentField[] => {
  const status = statusOf(incident.status);
  return [
    ...ALWAYS,
    ...(status === 'in progress' || status === 'resolved' ? (['task', 'acknowledgedAt'] as const) : []),
    ...(status === 'resolved' ? (['startedAt', 'resolvedAt'] as const) : []),
  ];
};

/**
 * One sentence for each thing; columns the sheet does not have are not asked for.
 * @param titles field → the sheet's own title
 */
export const missingIn = (incident: Incident, titles: Titles): string[] => {
  const has = (field: IncidentField): boolean => titles[field] !== undefined;
  const name = (field: IncidentField): string => titles[field] ?? field;
  const lacking = wanted(incident).filter((field) => has(field) && incident[field] === '');
  const unread = TIME_FIELDS.filter((field) => incident[field] !== '' && !isMoment(incident[field]));
  return [
    ...lacking.map((field) => `"${name(field)}" is empty.`),
    ...(statusOf(incident.status) === null
      ? [`"${name('status')}" says "${incident.status}", which is none of reported, in progress, resolved.`]
      : []),
    ...(incident.task !== '' && taskNumber(incident.task) === ''
      ? [`"${name('task')}" holds no task number such as T389012.`]
      : []),
    ...unread.map((field) => `"${name(field)}" holds "${incident[field]}", which is no date.`),
    ...outOfOrder(incident).map(
      ([early, late]) =>
        `"${name(late)}" (${formatMoment(incident[late])}) lies before "${name(early)}" (${formatMoment(incident[early])}).`,
    ),
    ...(statusOf(incident.status) === 'resolved' &&
    has('postMortem') &&
    readPostMortem(incident.postMortem).state === 'undecided'
      ? [`"${name('postMortem')}" does not say whether one is needed.`]
      : []),
  ];
};

/** Pairs of times that stand the wrong way round; a day without a time of day fits every time of that day. */
export const outOfOrder = (incident: Incident): [early: TimeField, late: TimeField][] => {
  const known = ORDER.filter((field) => isMoment(incident[field]));
  return known.slice(1).flatMap((late, index): [TimeField, TimeField][] => {
    const early = known[index] ?? late;
    const [from, to] = [incident[early], incident[late]];
    const length = Math.min(from.length, to.length);
    return to.slice(0, length) < from.slice(0, length) ? [[early, late]] : [];
  });
};
