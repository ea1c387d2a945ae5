// What an action has changed, put into what the page shows; the whole is read again later, in the background.
import { groupsOf, nextStep } from '../../domain/progress.js';
import type { IncidentChange, IncidentView, TimelineLine } from '../../use-cases/contract.js';

/** The view after a change. Texts and what is missing stay as they were until the incident is read again. */
export const merged = (view: IncidentView, change: IncidentChange): IncidentView => {
  const names = new Map(view.people.map(({ email, name }): [string, string] => [email.toLowerCase(), name]));
  const named = <Said extends { who: string }>(said: Said): Said => ({
    ...said,
    who: names.get(said.who.toLowerCase()) ?? said.who,
  });
  const steps = view.steps.map((step) => {
    const changed = change.steps.find(({ id }) => id === step.id);
    return changed === undefined ? step : named(changed);
  });
  const added: TimelineLine[] = change.added.map(named);
  return {
    ...view,
    line: change.line,
    values: change.values,
    steps,
    groups: groupsOf(view.groups, steps),
    nextStep: nextStep(steps),
    timeline: [...added, ...view.timeline],
    entries: view.entries + added.length,
    postMortem: {
      ...change.postMortem,
      advice: { ...change.postMortem.advice, owner: view.postMortem.advice.owner },
    },
    proposedDue: change.proposedDue,
  };
};
