// Which week, what happens with it, and from which day.
import { formatDay, formatDayShort } from '../../../common/domain/calendar.js';
import type { SwapPreview, SwapWeek } from '../../use-cases/swap-contract.js';
import { Ways } from '../Ways.js';
import type { Mode } from './choice.js';
import { daysOf, modesOf, namesOf } from './choice.js';
import type { SwapState } from './use-swap.js';

const MODES: { way: Mode; label: string }[] = [
  { way: 'cover', label: 'Cover' },
  { way: 'swap', label: 'Swap weeks' },
  { way: 'split', label: 'Take over from a day' },
];

export const WeekHead = ({
  state,
  preview,
  week,
}: {
  state: SwapState;
  preview: SwapPreview;
  week: SwapWeek;
}) => {
  const modes = MODES.filter(
    ({ way }) => modesOf(week).includes(way) && (way !== 'split' || preview.canSplit),
  );
  return (
    <div class="swap__head">
      <div class="field swap__week">
        <label for="week">Week</label>
        <select
          class="select"
          id="week"
          value={state.wanted ?? week.start}
          disabled={state.isBusy}
          onChange={({ currentTarget }) => state.open(currentTarget.value)}
        >
          {preview.weeks.map((each) => (
            <option value={each.start} key={each.start}>
              {`${formatDay(each.start)}: ${namesOf(each)}`}
            </option>
          ))}
        </select>
      </div>
      <Ways
        legend="What happens"
        name="mode"
        ways={modes}
        chosen={state.mode}
        onChoose={(mode) => state.choose({ mode })}
      />
      {state.mode === 'split' ? (
        <div class="field">
          <label for="from">From</label>
          <select
            class="select"
            id="from"
            value={state.from}
            onChange={({ currentTarget }) => state.choose({ from: currentTarget.value })}
          >
            {daysOf(week, preview.today).map((day) => (
              <option value={day} key={day}>
                {day === preview.today ? `Today, ${formatDayShort(day)}` : formatDayShort(day)}
              </option>
            ))}
          </select>
        </div>
      ) : null}
    </div>
  );
};
