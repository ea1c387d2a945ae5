// The heading of the preview: which month, and how much is in it.
import { formatMonth } from '../../../common/domain/calendar.js';
import { count } from '../../../common/pages/words.js';
import type { PlanState } from './plan-state.js';
import type { Steps } from './use-steps.js';

export const MonthHead = ({ plan, steps }: { plan: PlanState; steps: Steps }) => {
  const { months, month, picture } = plan;
  const title = month === null ? 'Generate rota' : formatMonth(month);
  const hasChoice = months !== null && months.length > 1;
  return (
    <div class="gen__head">
      {hasChoice ? (
        <>
          <h1 class="sr">{`Rota for ${title}`}</h1>
          <select
            class="select gen__month"
            aria-label="Month"
            value={month ?? ''}
            disabled={steps.isBusy}
            onChange={({ currentTarget }) => {
              steps.look();
              plan.open(currentTarget.value);
            }}
          >
            {months.map((each) => (
              <option value={each} key={each}>
                {formatMonth(each)}
              </option>
            ))}
          </select>
        </>
      ) : (
        <h1>{title}</h1>
      )}
      <span class="small dim">
        {picture === null
          ? ''
          : `${count(picture.weeks.length, 'week')}, ${count(picture.candidates, 'person', 'people')}`}
      </span>
    </div>
  );
};
