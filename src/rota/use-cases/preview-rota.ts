// Shows the best rota for a month and what it rests on; writes nothing.
import { formatDay, isoWeekOf, weeksOfMonth } from '../../common/domain/calendar.js';
import type { Day } from '../../common/domain/calendar.js';
import { planRota } from '../domain/plan-rota.js';
import type { PlannedWeek } from '../domain/planning.js';
import { listRecipients } from '../domain/recipients.js';
import { mainPart } from '../domain/rota-record.js';
import { hasBegun, planningInput } from '../domain/situation.js';
import type { Choices, Situation } from '../domain/situation.js';
import { requireKnownPeople, requireWeeksOf } from './check-choices.js';
import type { PreviewRequest, PreviewWeek, RotaPreview } from './contract.js';
import type { RotaPorts } from './ports.js';
import { readSituation, requireMonth } from './read-situation.js';

export const previewRota =
  (ports: RotaPorts) =>
  ({ month, fixed = [] }: PreviewRequest): RotaPreview => {
    requireMonth(month);
    requireWeeksOf(month, fixed);
    const situation = readSituation(ports);
    requireKnownPeople(fixed, situation.candidates);
    const choices: Choices = Object.fromEntries(
      fixed.map(({ start, email }) => [start, email?.toLowerCase() ?? null]),
    );
    const plan = planRota(planningInput(situation, month, choices));
    const free = fixed.length === 0 ? plan : planRota(planningInput(situation, month, {}));
    const weeks = plan.weeks.map((week) => previewWeek(week, situation, choices));
    const asked = plan.people.map(({ email }) => email);
    return {
      month,
      weeks,
      gaps: gapsOf(weeks, plan.gaps, choices),
      unanswered: plan.unanswered,
      cost: plan.cost,
      people: plan.people,
      scores: plan.scores,
      costWithoutChoices: free.cost,
      candidates: asked.length,
      answered: asked.length - plan.unanswered.length,
      recipients: listRecipients(situation.candidates, weeksOfMonth(month), situation.settings.emAddresses)
        .length,
      problems: [...situation.problems, ...plan.problems, ...ignoredChoices(fixed, situation.today)],
    };
  };

const previewWeek = (planned: PlannedWeek, situation: Situation, choices: Choices): PreviewWeek => {
  const recorded = situation.record.weeks.get(planned.start);
  const isPast = hasBegun(planned.start, situation.today);
  const isChosen = !isPast && choices[planned.start] !== undefined;
  const isFixed = recorded !== undefined && (recorded.isPublished || recorded.isClosed);
  const recordedName =
    !isChosen && recorded?.isPublished === true ? (mainPart(recorded)?.name ?? null) : null;
  return {
    ...planned,
    // Somebody who is no candidate any more still has the week.
    name: planned.name ?? recordedName,
    reason:
      planned.name === null && recordedName !== null
        ? `${recordedName} is on record for this week but is no candidate.`
        : planned.reason,
    pinned: isChosen || recorded?.entry.isPinned === true,
    published: !isChosen && isFixed && recorded.isPublished,
    draft: recorded?.isDraft === true,
    past: isPast,
    isoWeek: isoWeekOf(planned.start).week,
  };
};

/** Weeks without anyone: what planning could not fill and what the EM left open. */
const gapsOf = (weeks: readonly PreviewWeek[], gaps: readonly Day[], choices: Choices): Day[] =>
  weeks
    .filter(
      ({ start, name, past }) => name === null && !past && (gaps.includes(start) || choices[start] === null),
    )
    .map(({ start }) => start);

const ignoredChoices = (fixed: readonly { start: Day }[], today: Day): string[] =>
  fixed
    .filter(({ start }) => hasBegun(start, today))
    .map(({ start }) => `${formatDay(start)} has begun and stays as it is; change it in the rota tab.`);
