// The shapes of what pages and scripts may hand in, checked before any use case sees it.
import {
  count,
  flag,
  listOf,
  objectOf,
  oneOf,
  or,
  orNull,
  recordOf,
  text,
} from '../../common/entrypoints/shape.js';
import type { Shape } from '../../common/entrypoints/shape.js';
import type { ActRequest, Action, IncidentKey } from '../use-cases/contract.js';
import { STATUSES } from '../../common/domain/incident-words.js';
import { INCIDENT_FIELDS } from '../domain/incident.js';
import type { IncidentValues } from '../domain/incident.js';

const states = oneOf('undecided', 'needed', 'draft', 'published', 'waived');
const words = or(text, '');

/** Fields that are none of an incident's are left out. */
const values: Shape<IncidentValues> = (value, where) => {
  const given = recordOf(text)(value, where);
  return Object.fromEntries(
    Object.entries(given).filter(([field]) => INCIDENT_FIELDS.some((known) => known === field)),
  );
};

export const incidentKey: Shape<IncidentKey> = (value, where) => {
  const { row, ...key } = objectOf({ id: text, row: or(count, 0), hint: words })(value, where);
  return row > 0 ? { ...key, row } : key;
};

const ACTIONS: { [Kind in Action['do']]: Shape<Omit<Extract<Action, { do: Kind }>, 'do'>> } = {
  step: objectOf({ step: text, state: oneOf('open', 'done', 'skipped'), reason: words }),
  update: objectOf({ text, nextUpdateDue: words }),
  note: objectOf({ text }),
  status: objectOf({ status: oneOf(...STATUSES), reason: words }),
  fields: objectOf({ values }),
  resolve: objectOf({
    cause: words,
    fix: words,
    resolvedAt: words,
    postMortem: objectOf({ isNeeded: flag, reason: words, owner: words, due: words }),
  }),
  postMortem: objectOf({ state: states, owner: words, due: words, address: words, reason: words }),
  mail: objectOf({ step: text, to: listOf(text), subject: text, text }),
  outward: objectOf({ step: words, what: words, text: words }),
};

const action: Shape<Action> = (value, where) => {
  const kinds = Object.keys(ACTIONS) as Action['do'][];
  const kind = objectOf({ do: oneOf(...kinds) })(value, where).do;
  return { do: kind, ...ACTIONS[kind](value, where) } as Action;
};

/** A name as a cell takes it: one line of it. */
const name: Shape<string> = (value, where) => words(value, where).replace(/\s+/g, ' ').trim().slice(0, 120);

export const actRequest: Shape<ActRequest> = (value, where) => ({
  ...incidentKey(value, where),
  ...objectOf({ action, seen: or(values, {}), me: name })(value, where),
});

const error = { title: text, kind: text, priority: text, evenSo: or(flag, false) };

export const logRequest = objectOf({
  ...error,
  task: words,
  reportedBy: words,
  reportedThrough: words,
  reportedAt: words,
  startedAt: words,
  manager: words,
  hint: words,
});
export const reportRequest = objectOf({
  ...error,
  stackTrace: words,
  failureLink: words,
  trainBlocker: words,
  sendMail: or(flag, false),
});
export const similarRequest = objectOf({ title: words, task: words });
export const coverRequest = objectOf({ from: text, until: text, reason: words });
export const askRequest = objectOf({ text });
export const draftRequest = objectOf({
  draft: orNull(
    objectOf({
      form: oneOf('log', 'report', 'update', 'note', 'resolve', 'mail'),
      incident: words,
      values: recordOf(text),
    }),
  ),
});
