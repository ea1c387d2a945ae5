// Texts that are ready to copy or mail, made from an incident; people change them before they send them.
import { formatMomentShort, isMoment } from '../../common/domain/moment.js';
import type { Moment } from '../../common/domain/moment.js';
import type { Incident } from './incident.js';
import type { IncidentSettings } from './incident-settings.js';
import { taskAddress } from './links.js';

export interface ReadyText {
  /** Id of the step it serves. */
  step: string;
  kind: 'comment' | 'chat' | 'mail';
  /** For mail: who gets it. */
  to: string[];
  subject: string;
  text: string;
  /** For mail: the setting that is missing, in a sentence. */
  problem: string | null;
}

interface Scene {
  incident: Incident;
  settings: IncidentSettings;
  /** The person at the keyboard, or ''. */
  me: string;
  now: Moment;
  /** '' = none. */
  nextDue: Moment;
}

const lines = (...parts: readonly (string | null)[]): string =>
  parts.filter((part): part is string => part !== null).join('\n');

const subjectOf = (before: string, { task, title }: Incident): string =>
  `${before}${title}${task === '' ? '' : ` (${task})`}`;

const since = ({ startedAt, reportedAt }: Incident, now: Moment): string | null => {
  const from = [startedAt, reportedAt].find((moment) => moment !== '' && isMoment(moment));
  return from === undefined ? null : `Since: ${formatMomentShort(from, now)}`;
};

/** The facts that every text about an incident has. */
const facts = ({ incident, settings, now, nextDue }: Scene): string => {
  const address = taskAddress(incident.task, settings);
  return lines(
    `What: ${incident.title}`,
    incident.priority === '' ? null : `Priority: ${incident.priority}`,
    since(incident, now),
    address === null ? null : `Task: ${address}`,
    incident.manager === '' ? null : `Incident Manager: ${incident.manager}`,
    nextDue === '' ? null : `Next update by ${formatMomentShort(nextDue, now)}`,
  );
};

const mail = (
  step: string,
  to: readonly string[],
  setting: string,
  subject: string,
  text: string,
): ReadyText => ({
  step,
  kind: 'mail',
  to: [...to],
  subject,
  text,
  problem:
    to.length > 0 ? null : `No address is set: fill in "${setting}" in the tab "Settings", or type one here.`,
});

const chat = (step: string, text: string): ReadyText => ({
  step,
  kind: 'chat',
  to: [],
  subject: '',
  text,
  problem: null,
});
const comment = (step: string, text: string): ReadyText => ({ ...chat(step, text), kind: 'comment' });

const signed = (text: string, me: string): string => (me === '' ? text : `${text}\n\n${me}`);

/** Every text, in the order of the steps. */
export const readyTexts = (scene: Scene): ReadyText[] => {
  const { incident, settings, me, now, nextDue } = scene;
  const due = nextDue === '' ? '' : ` Next update by ${formatMomentShort(nextDue, now)}.`;
  const address = taskAddress(incident.task, settings);
  const where = address === null ? '' : ` ${address}`;
  const told = (opening: string): string => signed(`Hello,\n\n${opening}\n\n${facts(scene)}`, me);
  return [
    comment('comment', `We are on it.${due}`),
    mail(
      'verify',
      settings.productManagers,
      'Product Managers',
      subjectOf('Is the priority right? ', incident),
      told(
        `we are working on this incident as "${incident.priority}". Is that the right priority, seen from the product?`,
      ),
    ),
    chat(
      'verify',
      `Hi, we treat “${incident.title}” as ${incident.priority}.${where} Is that the right priority, seen from the product?`,
    ),
    comment('research', 'What we know so far:\n* affected: \n* since: \n* suspected cause: \n* next step: '),
    mail(
      'comcom',
      settings.comcom,
      'ComCom',
      subjectOf('Incident: ', incident),
      told('we are working on an incident that people on the projects may notice and ask about.'),
    ),
    mail(
      'team',
      settings.team,
      'Team',
      subjectOf('Incident: ', incident),
      told('we are working on this incident.'),
    ),
    mail(
      'department',
      settings.department,
      'Department',
      subjectOf('Incident: ', incident),
      told('the Wikidata/Wikibase team is working on an incident that may concern you.'),
    ),
    comment('tag', settings.campsiteTag),
    chat('camp', `Who can take this? “${incident.title}” (${incident.priority})${where}${due}`),
    mail(
      'escalate',
      settings.managers,
      'Engineering Managers',
      subjectOf('Escalation: ', incident),
      told(
        'nobody has volunteered for this incident so far, or the expert for it is missing. Can you find somebody?',
      ),
    ),
    chat('progress', `Update on “${incident.title}” (${incident.priority}):${where} `),
  ];
};

/** The "[Wikidata Emergency]" mail of a report. */
export const emergencyMail = (
  { title, stackTrace, failureLink }: { title: string; stackTrace: string; failureLink: string },
  scene: Scene,
): ReadyText =>
  mail(
    'report',
    scene.settings.emergencyList,
    'Emergency list',
    `${scene.settings.subjectPrefix} ${title}`,
    signed(
      lines(
        facts(scene),
        failureLink === '' ? null : `Seen at: ${failureLink}`,
        stackTrace === '' ? null : `\nStack trace:\n${stackTrace}`,
      ),
      scene.me,
    ),
  );

/** The line for the Incident Manager's channel. */
export const reportLine = ({ incident, settings }: Scene, manager: string): string => {
  const to = manager === '' ? '' : `${manager}: `;
  const address = taskAddress(incident.task, settings);
  return `${to}${incident.priority}: ${incident.title}${address === null ? '' : ` ${address}`}`;
};
