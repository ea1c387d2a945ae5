// Reads one incident with all that the sidebar shows of it: steps, timeline, texts, what is missing.
import { checklist } from '../domain/checklist.js';
import { groupsOf, nextStep } from '../domain/progress.js';
import { GROUPS } from '../domain/steps.js';
import { missingIn } from '../domain/completeness.js';
import { nextDue } from '../domain/due.js';
import { editAddress, taskAddress } from '../domain/links.js';
import { readyTexts } from '../domain/ready-texts.js';
import type { IncidentKey, IncidentView } from './contract.js';
import { foundIncident } from './found-incident.js';
import type { IncidentPorts } from './ports.js';
import { lineOf, meFrom, named, postMortemView, timelineLines } from './views.js';

/** More lines than anybody reads in a sidebar. */
const MOST_LINES = 200;

export const openIncident =
  (ports: IncidentPorts) =>
  (key: IncidentKey): IncidentView => {
    const now = ports.clock.now();
    const { settings, problems } = ports.settings.read();
    const found = foundIncident(ports, key);
    const { incident } = found.stored;
    const entries = ports.timeline.of(incident.id);
    const people = ports.people.read();
    const me = meFrom(ports.keyboard.email(), people, null);
    const missing = missingIn(incident, ports.incidents.titles());
    const steps = checklist(named(entries, people), missing.length === 0);
    const due = nextDue(incident.priority, settings, now);
    const address = taskAddress(incident.task, settings);
    return {
      line: lineOf(found.stored, now),
      me: me.name,
      values: { ...incident },
      steps,
      groups: groupsOf(GROUPS, steps),
      nextStep: nextStep(steps),
      timeline: named(timelineLines(entries, MOST_LINES), people),
      entries: entries.length,
      missing,
      texts: readyTexts({ incident, settings, me: me.name, now, nextDue: due }),
      task:
        address === null ? null : { address, editAddress: editAddress(incident.task, settings) ?? address },
      proposedDue: due,
      postMortem: postMortemView(found.stored, settings, people, now),
      people: people.map(({ name, email, role }) => ({ name, email, role })),
      problems: [...problems, ...new Set([...found.problems, ...ports.incidents.sharing(incident.id)])],
    };
  };
