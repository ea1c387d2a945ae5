// The weeks of the month in their order, with the EM's choices shown before the server knows their effect.
import type { PreviewWeek, RotaPreview } from '../../use-cases/contract.js';
import { isChosen, weekOf } from './choices.js';
import { focusWeek } from './focus.js';
import type { PlanState } from './plan-state.js';
import type { Steps } from './use-steps.js';
import { movedAlong } from './week-words.js';
import { WeekRow } from './WeekRow.js';

export const WeekList = ({
  plan,
  picture,
  steps,
}: {
  plan: PlanState;
  picture: RotaPreview;
  steps: Steps;
}) => {
  const { choices, plain } = plan;
  const along = movedAlong(picture, plain, choices);
  return (
    <ul class="weeks">
      {picture.weeks.map((week) => {
        const shown = asChosen(week, choices[week.start]);
        return (
          <WeekRow
            key={week.start}
            week={shown}
            plain={plain}
            isChosen={isChosen(choices, week.start)}
            movedFrom={along.includes(week) ? wasWords(weekOf(plain, week.start)) : null}
            waiting={
              shown === week
                ? null
                : plan.isPending
                  ? 'Working out what that changes.'
                  : 'What that changes is not known yet.'
            }
            onChoose={(email) => {
              if (steps.isBusy) return;
              steps.look();
              if (email === undefined) focusWeek(week.start);
              if (email !== week.email || isChosen(choices, week.start)) plan.choose(week.start, email);
            }}
          />
        );
      })}
    </ul>
  );
};

/** The week with the chosen person while the picture still has another one. */
const asChosen = (week: PreviewWeek, email: string | null | undefined): PreviewWeek => {
  if (email === undefined || email === week.email) return week;
  const other = week.alternatives.find((each) => each.email === email);
  return { ...week, email, name: other?.name ?? null, answer: other?.answer ?? 'none' };
};

const wasWords = (before: PreviewWeek | undefined): string =>
  before === undefined || before.name === null ? 'Was open' : `Was ${before.name}`;
