// Plans for the checklist: ticking, skipping, mails and texts that go elsewhere.
import { quoted } from '../../common/domain/quoted.js';
import { Refusal } from '../../common/domain/refusal.js';
import { plan } from './action.js';
import type { Action, ActionPlan, ActionScene } from './action.js';
import type { IncidentValues } from './incident.js';
import { statusOf } from '../../common/domain/incident-words.js';
import { nextDue } from './due.js';
import { plainMail } from './plain-mail.js';
import { stepById } from './steps.js';
import type { Step } from './steps.js';
import { ASKED, NOTED, stepWords } from './timeline-words.js';

type Of<Kind extends Action['do']> = Extract<Action, { do: Kind }>;

/** As much of a text as a line of the timeline needs. */
const LONGEST_DETAILS = 2000;
const MAIL = /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]+$/;
/** Steps whose mail is what the column "Broadcast" speaks of. */
const BROADCASTS: Readonly<Record<string, string>> = {
  comcom: 'ComCom',
  team: 'team',
  department: 'department',
};

const knownStep = (id: string): Step => {
  const step = stepById(id);
  if (step === undefined)
    throw new Refusal(
      'unknown-step',
      `The process has no step "${id}". Nothing was written; reload the sidebar.`,
    );
  return step;
};

/** What taking an incident sets: its status, its manager, when it was acknowledged, by when people hear of it. */
export const taken = ({ incident, settings, me, now }: ActionScene): IncidentValues => {
  if (statusOf(incident.status) !== 'reported') return {};
  const due = incident.nextUpdateDue === '' ? nextDue(incident.priority, settings, now) : '';
  return {
    status: 'in progress',
    ...(incident.manager === '' && me !== '' ? { manager: me } : {}),
    ...(incident.acknowledgedAt === '' ? { acknowledgedAt: now } : {}),
    ...(due === '' ? {} : { nextUpdateDue: due }),
  };
};

const details = (text: string): string => text.trim().slice(0, LONGEST_DETAILS);

export const planStep = (action: Of<'step'>, scene: ActionScene): ActionPlan => {
  const step = knownStep(action.step);
  if (step.id === 'resolve' && action.state === 'done')
    throw new Refusal(
      'use-resolve',
      'An incident is resolved with "Resolve…", which asks for cause, fix and time.',
    );
  if (action.state === 'skipped' && action.reason.trim() === '')
    throw new Refusal('no-reason', `Say in a few words why "${step.label}" is skipped. Nothing was written.`);
  const values = step.id === 'assign' && action.state === 'done' ? taken(scene) : {};
  const entry = { what: stepWords(step, action.state), details: details(action.reason) };
  return plan(`${stepWords(step, action.state)}.`, values, entry);
};

/** Asking is not yet knowing: the step is ticked when the answer is there. */
const isQuestion = (step: Step): boolean => step.help === 'ask-pm';

export const planOutward = (action: Of<'outward'>, scene: ActionScene): ActionPlan => {
  const said = details([action.what, action.text].filter((part) => part.trim() !== '').join(': '));
  if (action.step === '') return plan('Noted in the timeline.', {}, { what: NOTED, details: said });
  const step = knownStep(action.step);
  if (isQuestion(step)) return plan('Noted in the timeline.', {}, { what: ASKED, details: said });
  const values = step.id === 'assign' ? taken(scene) : {};
  return plan(`${stepWords(step, 'done')}.`, values, { what: stepWords(step, 'done'), details: said });
};

const recipients = (to: readonly string[]): string[] => {
  const all = to.flatMap((part) => part.split(/[,;\s]+/)).filter((part) => part !== '');
  const wrong = all.find((address) => !MAIL.test(address));
  if (wrong !== undefined)
    throw new Refusal(
      'bad-address',
      `${quoted(wrong)} is no e-mail address. Nothing was sent; correct it under "To".`,
    );
  if (all.length === 0)
    throw new Refusal(
      'no-address',
      'Nobody would get this mail: type an address under "To". Nothing was sent.',
    );
  return [...new Set(all)];
};

export const planMail = (action: Of<'mail'>, { incident }: ActionScene): ActionPlan => {
  const step = knownStep(action.step);
  const to = recipients(action.to);
  const subject = action.subject.trim();
  if (subject === '' || action.text.trim() === '')
    throw new Refusal('empty-mail', 'A mail needs a subject and a text. Nothing was sent.');
  const circle = BROADCASTS[step.id];
  const isNew = circle !== undefined && !incident.broadcast.toLowerCase().includes(circle.toLowerCase());
  const values = isNew
    ? { broadcast: [incident.broadcast, circle].filter((part) => part !== '').join(', ') }
    : {};
  const what = isQuestion(step) ? ASKED : stepWords(step, 'done');
  return {
    ...plan(`Mail sent to ${to.join(', ')}.`, values, {
      what,
      details: `Mail to ${to.join(', ')}: ${subject}`,
    }),
    mail: plainMail(to, subject, action.text),
  };
};
