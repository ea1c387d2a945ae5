// Changes that wait for an answer, were interrupted, or can be undone, and the question before something is done with one.
import { formatDay, isDay } from '../../../common/domain/calendar.js';
import { Button } from '../../../common/pages/Button.js';
import { Effects } from '../../../common/pages/Effects.js';
import type { EffectLine } from '../../../common/pages/Effects.js';
import { Notice } from '../../../common/pages/Notice.js';
import { Question } from '../../../common/pages/Question.js';
import type { PendingSwap } from '../../domain/swap-notes.js';
import type { Act, Step, SwapState } from './use-swap.js';

const STATES: Record<PendingSwap['kind'], string> = {
  asked: 'Waits for an answer since',
  interrupted: 'Was interrupted on',
  done: 'Applied on',
};

const ACTS: Record<PendingSwap['kind'], readonly Act[]> = {
  asked: ['agree', 'withdraw'],
  interrupted: ['finish'],
  done: ['undo'],
};

const LABELS: Record<Act, string> = {
  agree: 'Agreed',
  withdraw: 'Withdraw',
  finish: 'Finish',
  undo: 'Undo',
};

/** `Wed 9 Dec 2026, 16:20`. */
const whenWords = ({ when }: PendingSwap): string => {
  const [day = '', time = ''] = when.split(' ');
  return isDay(day) ? `${formatDay(day)}, ${time}` : when;
};

export const Pending = ({
  title,
  state,
  pending,
}: {
  title: string;
  state: SwapState;
  pending: readonly PendingSwap[];
}) =>
  pending.length === 0 ? null : (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul class="pending">
        {pending.map((swap) => (
          <li key={swap.key}>
            <span class="grow">
              {swap.what}
              <span class="small dim">
                {`${STATES[swap.kind]} ${whenWords(swap)}.`}
                {swap.isOutdated ? ' The week has changed since: withdraw it and ask again.' : ''}
              </span>
            </span>
            {ACTS[swap.kind]
              .filter((act) => act !== 'agree' || !swap.isOutdated)
              .map((act) => (
                <Button
                  key={act}
                  isSmall
                  label={`${LABELS[act]}: ${swap.what}`}
                  onClick={() => state.ask(act, swap)}
                >
                  {`${LABELS[act]}…`}
                </Button>
              ))}
          </li>
        ))}
      </ul>
    </section>
  );

const follow: EffectLine[] = [
  { icon: 'sheet', text: 'The rota tab, then the calendar entries' },
  { icon: 'mail', text: 'Mail to those whose week moves' },
];

const LINES: Record<Act, EffectLine[]> = {
  agree: follow,
  finish: follow,
  undo: [
    { icon: 'undo', text: 'The rota tab and the calendar as they were before' },
    { icon: 'mail', text: 'Mail to those who were told' },
  ],
  withdraw: [{ icon: 'undo', text: 'The question is dropped. Nobody is told, and no week changes.' }],
};

export const PendingQuestion = ({
  state,
  step: { act, swap, isRunning, failure },
}: {
  state: SwapState;
  step: Extract<Step, { kind: 'asking' }>;
}) => (
  <Question
    title={`${LABELS[act]}: ${swap.what}?`}
    buttons={
      <>
        <Button look="primary" onClick={state.act} isBusy={isRunning} busyLabel="Working…">
          {failure === null ? LABELS[act] : 'Try again'}
        </Button>
        <Button look="text" onClick={state.back} isOff={isRunning}>
          Back
        </Button>
      </>
    }
  >
    {failure === null ? null : (
      <Notice kind="error">
        <p>{failure}</p>
      </Notice>
    )}
    <Effects lines={LINES[act]} />
  </Question>
);
