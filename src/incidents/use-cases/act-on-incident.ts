// Does one thing to an incident: plans it from the row as it stands, then mails, writes and notes it.
import { Refusal } from '../../common/domain/refusal.js';
import type { ActionPlan, ActionScene } from '../domain/action.js';
import { fieldName } from '../domain/check-values.js';
import { changedSteps } from '../domain/checklist.js';
import { conflictsIn } from '../domain/conflicts.js';
import { nextDue } from '../domain/due.js';
import { knownOf } from '../domain/hand-edits.js';
import { planAction } from '../domain/plan-action.js';
import { outsideTeam } from '../domain/team-account.js';
import type { TimelineEntry } from '../domain/timeline.js';
import type { ActRequest, ActResult, IncidentChange } from './contract.js';
import { foundIncident } from './found-incident.js';
import type { IncidentPorts, StoredIncident, TeamMember } from './ports.js';
import { lineOf, meFrom, postMortemView, timelineLines } from './views.js';

const NOBODY: readonly TeamMember[] = [];

/** Only who takes an incident that has no manager needs a name; everything else names the account. @param given by the page */
const nameOf = (ports: IncidentPorts, { incident }: StoredIncident, given: string): string => {
  const email = ports.keyboard.email();
  if (incident.manager !== '' || email === '') return email;
  return given === '' ? meFrom(email, ports.people.read(), null).name : given;
};

const sendMail = (ports: IncidentPorts, plan: ActionPlan, { settings }: ActionScene): void => {
  if (plan.mail === null) return;
  const [outside] = outsideTeam(ports.keyboard.email(), settings);
  if (outside !== undefined) throw new Refusal('outside-team', `${outside} Nothing was sent.`);
  ports.mailer.send(plan.mail);
};

const entriesOf = (
  plan: ActionPlan,
  after: StoredIncident,
  { now }: ActionScene,
  who: string,
): TimelineEntry[] =>
  plan.entries.map(({ what, details }, index): TimelineEntry => {
    const isLast = index === plan.entries.length - 1;
    const isChange = Object.keys(plan.values).length > 0;
    const known = isLast && isChange ? knownOf(after.incident) : null;
    return { when: now, incident: after.incident.id, who, what, details, known };
  });

const changeOf = (
  after: StoredIncident,
  entries: readonly TimelineEntry[],
  { settings, now }: ActionScene,
): IncidentChange => ({
  line: lineOf(after, now),
  values: { ...after.incident },
  steps: changedSteps(entries),
  added: timelineLines(entries),
  postMortem: postMortemView(after, settings, NOBODY, now),
  proposedDue: nextDue(after.incident.priority, settings, now),
});

export const actOnIncident =
  (ports: IncidentPorts) =>
  (request: ActRequest): ActResult =>
    ports.lock.run(() => {
      const { settings } = ports.settings.read();
      const { stored, problems } = foundIncident(ports, request);
      const titles = ports.incidents.titles();
      const scene: ActionScene = {
        incident: stored.incident,
        titles,
        settings,
        // Few actions ask for it, and it may cost a look at People.
        get me() {
          return nameOf(ports, stored, request.me ?? '');
        },
        now: ports.clock.now(),
      };
      const plan = planAction(request.action, scene);
      const conflicts = conflictsIn(request.seen ?? {}, stored.incident, plan.values).map((conflict) => ({
        ...conflict,
        title: titles[conflict.field] ?? fieldName(conflict.field),
      }));
      if (conflicts.length > 0) return { conflicts, change: changeOf(stored, [], scene), done: '', problems };
      sendMail(ports, plan, scene);
      const after = { row: stored.row, incident: { ...stored.incident, ...plan.values } };
      const entries = entriesOf(plan, after, scene, ports.keyboard.email());
      if (Object.keys(plan.values).length > 0) ports.incidents.write(stored.row, plan.values);
      if (entries.length > 0) ports.timeline.add(entries);
      return { conflicts: [], change: changeOf(after, entries, scene), done: plan.done, problems };
    });
