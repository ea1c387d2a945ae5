// What an action of the sidebar would change in the record and in the timeline.
import { formatDay, isDay } from '../../common/domain/calendar.js';
import { safeLink } from '../../common/domain/mail.js';
import { dayOfMoment, formatMoment, hasPassed, isMoment } from '../../common/domain/moment.js';
import type { Moment } from '../../common/domain/moment.js';
import { postMortemText } from '../../common/domain/post-mortem.js';
import type { PostMortem } from '../../common/domain/post-mortem.js';
import { quoted } from '../../common/domain/quoted.js';
import { Refusal } from '../../common/domain/refusal.js';
import { plan } from './action.js';
import type { Action, ActionPlan, ActionScene } from './action.js';
import { checkedValues, fieldName } from './check-values.js';
import { nextDue } from './due.js';
import { statusOf } from '../../common/domain/incident-words.js';
import type { IncidentField, IncidentValues } from './incident.js';
import { planMail, planOutward, planStep, taken } from './plan-steps.js';
import {
  changedWords,
  NOTED,
  postMortemWords,
  REOPENED,
  RESOLVED,
  statusWords,
  UPDATED,
} from './timeline-words.js';
import { readTypedMoment } from './typed-moment.js';

type Of<Kind extends Action['do']> = Extract<Action, { do: Kind }>;

const refuse = (sentence: string): Refusal => new Refusal('bad-action', `${sentence} Nothing was written.`);

/** @throws Refusal in one sentence where the action cannot be done as asked */
export const planAction = (action: Action, scene: ActionScene): ActionPlan => {
  switch (action.do) {
    case 'step':
      return planStep(action, scene);
    case 'outward':
      return planOutward(action, scene);
    case 'mail':
      return planMail(action, scene);
    case 'update':
      return planUpdate(action, scene);
    case 'note':
      return planNote(action);
    case 'status':
      return planStatus(action, scene);
    case 'fields':
      return planFields(action, scene);
    case 'resolve':
      return planResolve(action, scene);
    case 'postMortem':
      return planPostMortem(action, scene);
  }
};

const planUpdate = ({ text, nextUpdateDue }: Of<'update'>, { incident, now }: ActionScene): ActionPlan => {
  const said = text.trim();
  if (said === '') throw refuse('The update is empty: say what is known or done now.');
  const due = nextUpdateDue.trim() === '' ? '' : readTypedMoment(nextUpdateDue, now, 'future');
  if (due === null)
    throw refuse(`${quoted(nextUpdateDue)} is no time: write it as 15:30 or 2026-12-10 15:30.`);
  if (due !== '' && hasPassed(due, now))
    throw refuse(`The next update is due ${formatMoment(due)}, which has passed; choose a later time.`);
  const values = { lastUpdate: now, ...(due === incident.nextUpdateDue ? {} : { nextUpdateDue: due }) };
  return plan('Update noted.', values, { what: UPDATED, details: said });
};

const planNote = ({ text }: Of<'note'>): ActionPlan => {
  if (text.trim() === '') throw refuse('The note is empty.');
  return plan('Note added.', {}, { what: NOTED, details: text.trim() });
};

const planStatus = ({ status, reason }: Of<'status'>, scene: ActionScene): ActionPlan => {
  const { incident, settings, now } = scene;
  const before = statusOf(incident.status);
  if (before === status) throw refuse(`The status is "${status}" already.`);
  if (status === 'resolved')
    throw refuse('An incident is resolved with "Resolve…", which asks for cause, fix and time.');
  const isBack = before === 'resolved' || (before === 'in progress' && status === 'reported');
  if (isBack && reason.trim() === '') throw refuse(`Say in a few words why it goes back to "${status}".`);
  const done = `Status set to ${status}.`;
  if (before === 'resolved') {
    const due = nextDue(incident.priority, settings, now);
    const values = { status, resolvedAt: '', ...(due === '' ? {} : { nextUpdateDue: due }) };
    return plan(done, values, { what: REOPENED, details: reason.trim() });
  }
  const values = status === 'in progress' ? { ...taken(scene), status } : { status };
  return plan(done, values, { what: statusWords(status), details: reason.trim() });
};

const shown = (text: string): string =>
  text === '' ? '(empty)' : isMoment(text) ? formatMoment(text) : text;

/** A more urgent priority brings the next update forward; a less urgent one leaves it. */
const dueForward = (values: IncidentValues, { incident, settings, now }: ActionScene): IncidentValues => {
  if (values.priority === undefined || values.nextUpdateDue !== undefined) return {};
  if (statusOf(incident.status) === 'resolved') return {};
  const due = nextDue(values.priority, settings, now);
  const isSooner = due !== '' && (!isMoment(incident.nextUpdateDue) || due < incident.nextUpdateDue);
  return isSooner ? { nextUpdateDue: due } : {};
};

const planFields = ({ values: typed }: Of<'fields'>, scene: ActionScene): ActionPlan => {
  const { incident, titles, now } = scene;
  if (typed.status !== undefined && typed.status !== incident.status)
    throw refuse('The status is changed with its own buttons, which ask for what belongs to it.');
  const values = checkedValues(incident, typed, now);
  const fields = Object.keys(values) as IncidentField[];
  if (fields.length === 0) return plan('Nothing was different.', {});
  const lost = fields.find((field) => titles[field] === undefined);
  if (lost !== undefined)
    throw refuse(`This sheet has no column for "${fieldName(lost)}"; "Set up…" can add it.`);
  const taker = fields.length === 1 && incident.manager !== '' ? values.manager : undefined;
  const what =
    taker !== undefined && taker !== ''
      ? `Handed over to ${taker}`
      : changedWords(fields.map((field) => titles[field] ?? field));
  const details = fields
    .map((field) => `${shown(incident[field])} → ${shown(values[field] ?? '')}`)
    .join('; ');
  return plan(`${what}.`, { ...values, ...dueForward(values, scene) }, { what, details });
};

const dayIn = (text: string, now: Moment, what: string): Moment => {
  if (text.trim() === '') return '';
  const moment = readTypedMoment(text, now, 'future');
  if (moment === null || !isDay(dayOfMoment(moment)))
    throw refuse(`${what} is ${quoted(text)}, which is no date: write it as 2026-12-17.`);
  return dayOfMoment(moment);
};

const requireReason = (postMortem: PostMortem): PostMortem => {
  if (postMortem.state === 'waived' && postMortem.reason === '')
    throw refuse('Say in a few words why no post-mortem is needed.');
  if (postMortem.state === 'published' && postMortem.address === '')
    throw refuse('Give the address of the published post-mortem, beginning with https://.');
  return postMortem;
};

const planResolve = (action: Of<'resolve'>, scene: ActionScene): ActionPlan => {
  const { incident, now } = scene;
  if (statusOf(incident.status) === 'resolved')
    throw refuse('This incident is resolved already; open it again first.');
  const decided = action.postMortem;
  const text = postMortemText(
    requireReason({
      state: decided.isNeeded ? 'needed' : 'waived',
      owner: decided.isNeeded ? decided.owner.trim() : '',
      due: decided.isNeeded ? dayIn(decided.due, now, 'The post-mortem’s date') : '',
      address: '',
      reason: decided.isNeeded ? '' : decided.reason.trim(),
    }),
  );
  const values = checkedValues(
    incident,
    {
      status: 'resolved',
      resolvedAt: action.resolvedAt.trim() === '' ? now : action.resolvedAt,
      postMortem: text,
      nextUpdateDue: '',
    },
    now,
  );
  const told = [
    action.cause.trim() === '' ? '' : `Cause: ${action.cause.trim()}`,
    action.fix.trim() === '' ? '' : `Fix: ${action.fix.trim()}`,
  ].filter((line) => line !== '');
  return plan(
    'Resolved.',
    values,
    { what: RESOLVED, details: told.join('\n') },
    { what: postMortemWords(text), details: '' },
  );
};

const planPostMortem = (action: Of<'postMortem'>, { incident, now }: ActionScene): ActionPlan => {
  const address = action.address.trim();
  if (address !== '' && safeLink(address) === null)
    throw refuse(`${quoted(address)} is no address: it must begin with https://.`);
  const due = dayIn(action.due, now, 'The due date');
  const text = postMortemText(
    requireReason({
      state: action.state,
      owner: action.owner.trim(),
      due,
      address,
      reason: action.state === 'waived' ? action.reason.trim() : '',
    }),
  );
  if (text === incident.postMortem) return plan('Nothing was different.', {});
  const said = due === '' ? '' : ` It is due ${formatDay(due)}.`;
  return plan(
    `Post-mortem noted.${said}`,
    { postMortem: text },
    { what: postMortemWords(text), details: action.reason.trim() },
  );
};
