// The substitutes, or the weeks to swap with, best first; whoever said no comes last and cannot be chosen.
import { useState } from 'preact/hooks';
import { formatDayShort } from '../../../common/domain/calendar.js';
import { decimal, signed } from '../../../common/pages/words.js';
import type { SwapWeek } from '../../use-cases/swap-contract.js';
import { AnswerChip } from '../AnswerChip.js';
import type { Option } from './choice.js';
import { namesOf } from './choice.js';
import type { SwapState } from './use-swap.js';

/** Lines shown before "Show more". */
const MOST = 7;

export const Options = ({ state, week }: { state: SwapState; week: SwapWeek }) => {
  const [isOpen, setOpen] = useState(false);
  const { options, choice, mode } = state;
  const isSwap = mode === 'swap';
  if (options.length === 0) {
    return (
      <p class="dim">
        {isSwap
          ? 'Nobody else has a whole published week to come that could be swapped with this one.'
          : 'Nobody else is in the rotation in this week.'}
      </p>
    );
  }
  const chosen = options.findIndex(({ key }) => key === choice?.option.key);
  const shown = isOpen || options.length <= MOST + 1 ? options.length : Math.max(MOST, chosen + 1);
  return (
    <div>
      {choice === null ? (
        <p class="dim">Everybody said no. Ask around, then change an answer in Availability.</p>
      ) : null}
      <table class="grid subs">
        <caption class="sr">{isSwap ? 'Weeks to swap with, best first' : 'Substitutes, best first'}</caption>
        <thead>
          <tr>
            <th scope="col">{isSwap ? 'Swap with, best first' : 'Substitute, best first'}</th>
            <th scope="col">Answer</th>
            <th scope="col">Spacing</th>
            {isSwap ? null : <th scope="col">Duties of entitled</th>}
            <th scope="col">Cost</th>
          </tr>
        </thead>
        <tbody>
          {options.slice(0, shown).map((option) => (
            <Line
              key={option.key}
              option={option}
              isChosen={option.key === choice?.option.key}
              onChoose={() => state.choose({ key: option.key })}
            />
          ))}
        </tbody>
      </table>
      <p class="row subs__foot small dim">
        {shown < options.length ? (
          <button class="link small" type="button" onClick={() => setOpen(true)}>
            {`Show ${String(options.length - shown)} more`}
          </button>
        ) : null}
        <span>{`Cost: against ${namesOf(week)} keeping the week`}</span>
      </p>
    </div>
  );
};

const Line = ({
  option,
  isChosen,
  onChoose,
}: {
  option: Option;
  isChosen: boolean;
  onChoose: () => void;
}) => {
  const { name, withWeek, answer, sentence, duties, isOff } = option;
  return (
    <tr class={isOff ? 'is-off' : isChosen ? 'is-on' : undefined}>
      <th scope="row">
        <label class="subs__who">
          <input type="radio" name="option" checked={isChosen} disabled={isOff} onChange={onChoose} />
          <span>
            {name}
            {withWeek === null ? null : <span class="small dim">{` ${formatDayShort(withWeek)}`}</span>}
          </span>
        </label>
      </th>
      <td>
        <AnswerChip answer={answer} />
      </td>
      <td class="subs__why">{sentence}</td>
      {duties === null ? null : (
        <td class="num">{`${decimal(duties.served)} → ${decimal(duties.served + 1)} of ${decimal(duties.entitled)}`}</td>
      )}
      <td class="num">{costWords(option)}</td>
    </tr>
  );
};

const costWords = ({ isOff, cost }: Option): string =>
  isOff ? 'said no' : cost === null ? 'too close' : signed(cost);
