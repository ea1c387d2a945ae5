// One week of the preview: who, the answer, one sentence why, who is next best, and the way to change it.
import type { ComponentChildren } from 'preact';
import { formatDayShort } from '../../../common/domain/calendar.js';
import { Icon } from '../../../common/pages/Icon.js';
import { signed } from '../../../common/pages/words.js';
import type { PreviewWeek, RotaPreview } from '../../use-cases/contract.js';
import { AnswerChip } from '../AnswerChip.js';
import './weeks.css';
import { ChangeMenu } from './ChangeMenu.js';
import { optionsOf } from './menu-options.js';
import { insteadOf, nextBest } from './week-words.js';

export interface WeekRowProps {
  week: PreviewWeek;
  plain: RotaPreview | null;
  isChosen: boolean;
  /** Who was in the week before another week's choice moved it, or null. */
  movedFrom: string | null;
  /** Instead of the reason, while the week shows a choice whose effect is not known; else null. */
  waiting: string | null;
  /** undefined gives the week back to planning. */
  onChoose: (email: string | null | undefined) => void;
}

/** Weeks that have begun are only named; published ones are quiet but can be changed. */
export const WeekRow = (props: WeekRowProps) => {
  const { week, isChosen } = props;
  if (week.past) return <PastWeek week={week} />;
  const isQuiet = week.published && !isChosen && week.name !== null;
  const look =
    week.name === null ? (isChosen || week.pinned ? ' wk--open' : ' wk--gap') : isQuiet ? ' wk--quiet' : '';
  return (
    <li class={`wk${look}`} data-week={week.start}>
      <div class="wk__date">
        <b>{formatDayShort(week.start)}</b>
        <span class="small dim">{`KW ${String(week.isoWeek)}`}</span>
      </div>
      <div class="wk__what">
        <Who {...props} />
        {isQuiet ? null : <Why {...props} />}
      </div>
      <ChangeMenu
        label={week.name === null ? 'Choose' : 'Change'}
        day={formatDayShort(week.start)}
        options={optionsOf(week, isChosen)}
        isOpenWeek={week.name === null}
        onChoose={props.onChoose}
      />
      {isQuiet ? null : <Otherwise {...props} />}
    </li>
  );
};

const PastWeek = ({ week }: { week: PreviewWeek }) => (
  <li class="wk wk--past small" data-week={week.start}>
    <span>{formatDayShort(week.start)}</span>
    <span>{`${week.name ?? 'Nobody'}, ${week.published && week.name !== null ? 'published earlier' : 'the week has begun'}`}</span>
  </li>
);

const Who = ({ week, isChosen, movedFrom }: WeekRowProps) => (
  <p class="wk__who">
    {week.name === null ? <NobodyIn week={week} isChosen={isChosen} /> : <b>{week.name}</b>}
    {week.email === null ? null : <AnswerChip answer={week.answer} />}
    <Mark week={week} isChosen={isChosen} />
    {movedFrom === null ? null : <span class="chip chip--plain">{movedFrom}</span>}
  </p>
);

const NobodyIn = ({ week, isChosen }: { week: PreviewWeek; isChosen: boolean }) => {
  if (isChosen) return <b>Left open</b>;
  if (week.pinned) return <b>Closed</b>;
  return (
    <>
      <Icon name="alert" />
      <b>Nobody can take it</b>
    </>
  );
};

const Mark = ({ week, isChosen }: { week: PreviewWeek; isChosen: boolean }) => {
  if (isChosen) return <PinChip>Your choice</PinChip>;
  if (week.published) return <span class="chip chip--plain">Published</span>;
  if (week.pinned) return <PinChip>Pinned</PinChip>;
  return week.draft ? <span class="chip chip--plain">Draft</span> : null;
};

const PinChip = ({ children }: { children: ComponentChildren }) => (
  <span class="chip chip--blue">
    <Icon name="pin" />
    {children}
  </span>
);

const Why = ({ week, waiting }: WeekRowProps) => {
  if (waiting !== null) return <p class="small dim">{waiting}</p>;
  return week.reason === '' ? null : <p class="small">{week.reason}</p>;
};

/** The second line: the next best, or what the EM's choice replaced. */
const Otherwise = ({ week, plain, isChosen, waiting, onChoose }: WeekRowProps) => {
  if (waiting !== null) return null;
  if (!isChosen) {
    const next = week.name === null ? null : nextBest(week);
    return next === null ? null : (
      <p class="wk__alt small dim">
        {next.text} <Cost figure={next.cost} />
      </p>
    );
  }
  const { text, cost, back } = insteadOf(week, plain);
  const isAgainst = week.email !== null && week.answer === 'no';
  return (
    <p class="wk__alt small dim">
      {isAgainst ? <Against name={week.name ?? ''} /> : text} {isAgainst ? null : <Cost figure={cost} />}{' '}
      <button
        type="button"
        class="link"
        aria-label={`${back}: ${formatDayShort(week.start)}`}
        onClick={() => onChoose(undefined)}
      >
        {back}
      </button>
    </p>
  );
};

const Against = ({ name }: { name: string }) => (
  <>
    <b class="urgent">Against the answer “no”.</b> {`Talk to ${name} before you publish.`}
  </>
);

const Cost = ({ figure }: { figure: number | null }) =>
  figure === null ? null : <span class="num">{`· ${signed(figure)}`}</span>;
