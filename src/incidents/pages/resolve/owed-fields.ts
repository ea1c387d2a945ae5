// What is asked of a post-mortem that is needed, and of one that is not.
import type { IncidentView } from '../../use-cases/contract.js';
import type { Field } from '../frame/Fields.js';
import type { Errors, Values } from '../frame/form.js';
import { required } from '../frame/form.js';
import type { Moment } from '../../../common/domain/moment.js';
import { dayError } from './days.js';

/** Who writes it, and by when. */
export const owedFields = ({ people }: IncidentView): Field[] => [
  { name: 'owner', label: 'Who writes it', options: people.map(({ name }) => name) },
  { name: 'due', label: 'Draft due', hint: 'A day, like 17 Dec 2026.' },
];

export const owedErrors = ({ due = '' }: Values, now: Moment): Errors => {
  const wrong = dayError(due, now);
  return wrong === null ? {} : { due: wrong };
};

export const WHY_NOT: Field = { name: 'reason', label: 'Not needed, because', kind: 'text', rows: 2 };
export const whyNotErrors = required({ reason: 'Say why none is needed.' });
