// Checks what people typed for the fields of an incident, and brings it into the record's form.
import { formatMoment, hasPassed } from '../../common/domain/moment.js';
import type { Moment } from '../../common/domain/moment.js';
import { quoted } from '../../common/domain/quoted.js';
import { Refusal } from '../../common/domain/refusal.js';
import { outOfOrder } from './completeness.js';
import { PRIORITIES, statusOf, taskNumber } from '../../common/domain/incident-words.js';
import { INCIDENT_FIELDS, isTimeField, KINDS } from './incident.js';
import type { Incident, IncidentField, IncidentValues, TimeField } from './incident.js';
import { readTypedMoment } from './typed-moment.js';

const LONGEST_TITLE = 250;
/** A cell takes 50,000 characters. */
const LONGEST_TEXT = 10_000;

const NAMES: Readonly<Record<IncidentField, string>> = {
  id: 'ID',
  title: 'Title',
  status: 'Status',
  priority: 'Priority',
  kind: 'Kind',
  task: 'Task',
  startedAt: 'Started at',
  reportedAt: 'Reported at',
  reportedBy: 'Reported by',
  reportedThrough: 'Reported through',
  manager: 'Incident manager',
  workforce: 'Workforce',
  acknowledgedAt: 'Acknowledged at',
  resolvedAt: 'Resolved at',
  nextUpdateDue: 'Next update due',
  broadcast: 'Broadcast',
  postMortem: 'Post-mortem',
  lastUpdate: 'Last update',
  notes: 'Notes',
};

export const fieldName = (field: IncidentField): string => NAMES[field];

const refuse = (sentence: string): Refusal => new Refusal('bad-value', `${sentence} Nothing was written.`);

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const title = (text: string): string => {
  const line = oneLine(text);
  if (line === '') throw refuse('The title is empty: say in one line what is wrong.');
  if (line.length > LONGEST_TITLE) {
    throw refuse(
      `The title has ${String(line.length)} characters, at most ${String(LONGEST_TITLE)} fit: shorten it and put the rest into the notes.`,
    );
  }
  return line;
};

const oneOf = (field: IncidentField, text: string, words: readonly string[], before: string): string => {
  const line = oneLine(text);
  if (line === '' || line === before) return line;
  const found = words.find((word) => word.toLowerCase() === line.toLowerCase());
  if (found === undefined)
    throw refuse(`"${NAMES[field]}" is ${quoted(line)}, but must be one of ${words.join(', ')}.`);
  return found;
};

const task = (text: string): string => {
  if (text.trim() === '') return '';
  const number = taskNumber(text);
  if (number === '')
    throw refuse(
      `${quoted(oneLine(text))} is no Phabricator task: type its number, such as T389012, or its address, or leave it empty.`,
    );
  return number;
};

/** Times that tell what was, not what is planned. */
const PAST: readonly TimeField[] = ['startedAt', 'reportedAt', 'acknowledgedAt', 'resolvedAt', 'lastUpdate'];

const time = (field: TimeField, text: string, now: Moment): Moment => {
  if (text.trim() === '') return '';
  const moment = readTypedMoment(text, now, PAST.includes(field) ? 'past' : 'future');
  if (moment === null)
    throw refuse(
      `"${NAMES[field]}" is ${quoted(oneLine(text))}, which is no date: write it as 2026-12-10 14:32 or 2026-12-10.`,
    );
  const isFuture = PAST.includes(field) && !hasPassed(moment, now) && moment > now.slice(0, moment.length);
  if (isFuture)
    throw refuse(
      `"${NAMES[field]}" is ${formatMoment(moment)}, which is still to come; it is ${formatMoment(now)} now.`,
    );
  return moment;
};

const checked = (field: IncidentField, text: string, before: string, now: Moment): string => {
  if (isTimeField(field)) return time(field, text, now);
  switch (field) {
    case 'id':
      throw refuse('The ID of an incident cannot be changed here.');
    case 'title':
      return title(text);
    case 'priority':
      return oneOf(field, text, PRIORITIES, before);
    case 'kind':
      return oneOf(field, text, KINDS, before);
    case 'task':
      return task(text);
    case 'status': {
      const status = statusOf(text);
      if (status === null)
        throw refuse(`"${NAMES[field]}" is ${quoted(text)}, but must be reported, in progress or resolved.`);
      return status;
    }
    default:
      if (text.length > LONGEST_TEXT)
        throw refuse(
          `"${NAMES[field]}" has ${String(text.length)} characters, at most ${String(LONGEST_TEXT)} fit: shorten it.`,
        );
      return field === 'notes' ? text.trim() : oneLine(text);
  }
};

/**
 * The values in the record's form; those that stand there already are left out.
 * @throws Refusal that names the field and the remedy
 */
export const checkedValues = (before: Incident, values: IncidentValues, now: Moment): IncidentValues => {
  const changed = INCIDENT_FIELDS.flatMap((field): [IncidentField, string][] => {
    const typed = values[field];
    if (typed === undefined || typed === before[field]) return [];
    const value = checked(field, typed, before[field], now);
    return value === before[field] ? [] : [[field, value]];
  });
  const answer: IncidentValues = Object.fromEntries(changed);
  requireOrder({ ...before, ...answer }, answer);
  return answer;
};

/** Only what is written now can be refused; what stood there the wrong way round is shown as missing. */
const requireOrder = (after: Incident, changed: IncidentValues): void => {
  const wrong = outOfOrder(after).find(
    ([early, late]) => changed[early] !== undefined || changed[late] !== undefined,
  );
  if (wrong === undefined) return;
  const [early, late] = wrong;
  throw refuse(
    `"${NAMES[late]}" (${formatMoment(after[late])}) lies before "${NAMES[early]}" (${formatMoment(after[early])}): correct one of them.`,
  );
};

/** An incident of which nothing is known. */
export const EMPTY_INCIDENT: Incident = Object.fromEntries(
  INCIDENT_FIELDS.map((field) => [field, '']),
) as Incident;
