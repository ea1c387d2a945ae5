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
import { INCIDENT_FIELDS, STATUSES } from '../domain/incident.js';
import type { IncidentValues } from '../domain/incident.js';
import type {
  Action,
  ActRequest,
  Draft,
  IncidentKey,
  LogRequest,
  ReportRequest,
} from '../use-cases/contract.js';

const words = or(text, '');

export const setupRequest = objectOf({ settings: or(recordOf(text), {}) });

/** A row of 0 means that none was named. */
const wholeKey = objectOf({ id: text, row: or(count, 0) });
export const incidentKey: Shape<IncidentKey> = (value, where) => {
  const { id, row } = wholeKey(value, where);
  return row > 0 ? { id, row } : { id };
};

export const logRequest: Shape<LogRequest> = objectOf({
  title: text,
  kind: words,
  priority: words,
  task: words,
  reportedBy: words,
  reportedThrough: words,
  reportedAt: words,
  startedAt: words,
  manager: words,
  evenSo: or(flag, false),
});

export const similarRequest = objectOf({ title: words, task: words });

export const reportRequest: Shape<ReportRequest> = objectOf({
  title: text,
  stackTrace: words,
  failureLink: words,
  kind: words,
  priority: words,
  trainBlocker: words,
  sendMail: or(flag, false),
  evenSo: or(flag, false),
});

/** Values by field; other names are left out. */
const incidentValues: Shape<IncidentValues> = (value, where) => {
  const given = recordOf(text)(value, where);
  return Object.fromEntries(
    INCIDENT_FIELDS.flatMap((field) => {
      const known = given[field];
      return known === undefined ? [] : [[field, known]];
    }),
  );
};

const postMortemWish = objectOf({ isNeeded: flag, reason: words, owner: words, due: words });

const ACTIONS: { [Do in Action['do']]: Shape<Omit<Extract<Action, { do: Do }>, 'do'>> } = {
  step: objectOf({ step: text, state: oneOf('open', 'done', 'skipped'), reason: words }),
  update: objectOf({ text, nextUpdateDue: words }),
  note: objectOf({ text }),
  status: objectOf({ status: oneOf(...STATUSES), reason: words }),
  fields: objectOf({ values: incidentValues }),
  resolve: objectOf({ cause: words, fix: words, resolvedAt: words, postMortem: postMortemWish }),
  postMortem: objectOf({
    state: oneOf('undecided', 'needed', 'draft', 'published', 'waived'),
    owner: words,
    due: words,
    address: words,
    reason: words,
  }),
  mail: objectOf({ step: words, to: listOf(text), subject: text, text }),
  outward: objectOf({ step: words, what: text, text: words }),
};
const KINDS_OF_ACTION = Object.keys(ACTIONS) as Action['do'][];

const action: Shape<Action> = (value, where) => {
  const kind = objectOf({ do: oneOf(...KINDS_OF_ACTION) })(value, where).do;
  return { do: kind, ...ACTIONS[kind](value, where) } as Action;
};

const seenValues = or(orNull(incidentValues), null);
export const actRequest: Shape<ActRequest> = (value, where) => {
  const given = objectOf({ action, seen: seenValues })(value, where);
  return {
    ...incidentKey(value, where),
    action: given.action,
    ...(given.seen === null ? {} : { seen: given.seen }),
  };
};

export const coverRequest = objectOf({ from: text, until: text, reason: words });

const draft: Shape<Draft> = objectOf({
  form: oneOf('log', 'report', 'update', 'note', 'resolve', 'mail'),
  incident: words,
  values: recordOf(text),
});
export const draftRequest = objectOf({ draft: orNull(draft) });
