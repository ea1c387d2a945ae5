// Logging and reporting: what was typed becomes a new row and the first line of its timeline.
import type { Moment } from '../../common/domain/moment.js';
import { checkedValues, EMPTY_INCIDENT, fieldName } from './check-values.js';
import { nextDue } from './due.js';
import { Refusal } from '../../common/domain/refusal.js';
import type { IncidentField, IncidentValues } from './incident.js';
import type { IncidentSettings } from './incident-settings.js';

/** What is asked for when an incident is logged; '' = not known. */
export interface LoggedWords {
  title: string;
  kind: string;
  priority: string;
  task: string;
  reportedBy: string;
  reportedThrough: string;
  reportedAt: string;
  startedAt: string;
  manager: string;
}

const ASKED: readonly IncidentField[] = ['title', 'kind', 'priority'];

/**
 * The cells of the new row, in the record's form.
 * @throws Refusal that names the field and the remedy
 */
export const loggedValues = (
  words: LoggedWords,
  settings: Pick<IncidentSettings, 'updateEvery'>,
  now: Moment,
): IncidentValues => {
  const lacking = ASKED.find((field) => words[field as keyof LoggedWords].trim() === '');
  if (lacking !== undefined)
    throw new Refusal(
      `no-${lacking}`,
      lacking === 'title'
        ? 'The title is empty: say in one line what is wrong. Nothing was written.'
        : `Choose "${fieldName(lacking)}". Nothing was written.`,
    );
  const values = checkedValues(
    EMPTY_INCIDENT,
    { ...words, reportedAt: words.reportedAt.trim() === '' ? now : words.reportedAt, status: 'reported' },
    now,
  );
  const due = nextDue(values.priority ?? '', settings, now);
  return { ...values, ...(due === '' ? {} : { nextUpdateDue: due }) };
};

/** `Unbreak Now!, Production bug in Wikidata, T389012, reported by Kaveh through Mattermost`. */
export const loggedDetails = (values: IncidentValues): string => {
  const by = [
    values.reportedBy === undefined ? '' : `by ${values.reportedBy}`,
    values.reportedThrough === undefined ? '' : `through ${values.reportedThrough}`,
  ].filter((part) => part !== '');
  return [values.priority, values.kind, values.task, by.length === 0 ? '' : `reported ${by.join(' ')}`]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
};
