// The page "Start poll": makes or takes a poll for a month and writes to everybody; later shows who is missing.
import { useLayoutEffect } from 'preact/hooks';
import './poll.css';
import { formatMonth } from '../../../common/domain/calendar.js';
import { Button } from '../../../common/pages/Button.js';
import { Dialog, FailedDialog } from '../../../common/pages/Dialog.js';
import { Notice, Sentences } from '../../../common/pages/Notice.js';
import { Outcome } from '../../../common/pages/Outcome.js';
import { Skeleton } from '../../../common/pages/Skeleton.js';
import { useShortcuts } from '../../../common/pages/shortcuts.js';
import { count } from '../../../common/pages/words.js';
import type { CreatePollResult, PollPreview } from '../../use-cases/contract.js';
import { effectOf, isNew, startLabel } from './effect.js';
import { RemindQuestion } from './RemindQuestion.js';
import { HowStep } from './HowStep.js';
import { Turnout } from './Turnout.js';
import type { PollState } from './use-poll.js';
import { usePoll } from './use-poll.js';

export const StartPoll = () => {
  const state = usePoll();
  const { months, month, preview, failure, result } = state;
  useShortcuts({ send: state.isAsking ? state.remind : state.start, back: state.close });
  if (preview === null && failure !== null) {
    return <FailedDialog title="The poll could not be looked at" message={failure} onRetry={state.retry} />;
  }
  if (result !== null && month !== null) return <Done month={formatMonth(month)} result={result} />;
  return (
    <Dialog
      isBusy={state.isReading || state.isRefreshing}
      foot={<Foot state={state} />}
      ask={state.isAsking && preview !== null ? <RemindQuestion state={state} preview={preview} /> : null}
    >
      <div class="stack">
        <div class="poll__head">
          <h1>Poll for</h1>
          {months === null || month === null ? null : (
            <select
              class="select poll__month"
              aria-label="Month"
              value={month}
              disabled={state.isStarting || state.isReminding}
              onChange={({ currentTarget }) => state.open(currentTarget.value)}
            >
              {months.map((each) => (
                <option value={each} key={each}>
                  {formatMonth(each)}
                </option>
              ))}
            </select>
          )}
        </div>
        {failure === null || state.isAsking ? null : (
          <Notice kind="error">
            <p>{failure}</p>
          </Notice>
        )}
        {months?.length === 0 ? <p class="dim">Every month that can be planned has begun.</p> : null}
        {preview === null ? <Waiting state={state} /> : <Month state={state} preview={preview} />}
      </div>
    </Dialog>
  );
};

const Waiting = ({ state }: { state: PollState }) =>
  state.isReading ? <Skeleton widths={[40, 100, 100, 60]} label="Looking at the month" /> : null;

const Month = ({ state, preview }: { state: PollState; preview: PollPreview }) => {
  useLayoutEffect(() => {
    if (document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>('.poll__state button, #title, #address')?.focus();
  }, []);
  if (preview.weeks.length === 0) {
    return <p class="dim">Every week of this month has begun: there is nothing to ask for.</p>;
  }
  return (
    <>
      <Turnout state={state} preview={preview} />
      <HowStep state={state} preview={preview} />
      {preview.problems.length === 0 ? null : (
        <Notice kind="warn">
          <Sentences all={preview.problems} />
        </Notice>
      )}
    </>
  );
};

const Foot = ({ state }: { state: PollState }) => {
  const { preview } = state;
  const isIdle = preview !== null && preview.weeks.length > 0;
  return (
    <>
      <span class="grow" id="effect" role="status">
        {state.isStarting
          ? isNew(state)
            ? 'Making the poll, then the mail. Keep this window open.'
            : 'Reading the poll, then the mail.'
          : preview === null || !isIdle
            ? ''
            : effectOf(state, preview)}
      </span>
      <Button look="text" onClick={state.close} isOff={state.isStarting}>
        Cancel
      </Button>
      <Button
        look="primary"
        onClick={state.start}
        isOff={!isIdle}
        isBusy={state.isStarting}
        busyLabel="Starting…"
        describedBy="effect"
      >
        {startLabel(state)}
      </Button>
    </>
  );
};

const Done = ({ month, result }: { month: string; result: CreatePollResult }) => (
  <Outcome
    title={`The poll for ${month} is started`}
    lines={[
      {
        icon: 'check',
        text: `${result.made ? 'Made' : 'In use'}: ${result.address}`,
      },
      {
        icon: 'mail',
        text:
          result.told === 0
            ? 'Mail: nobody had to be told.'
            : `Mail: sent to ${count(result.told, 'person', 'people')}.`,
      },
    ]}
    problems={result.problems}
    hint="Open this window again to see who has answered."
  />
);
