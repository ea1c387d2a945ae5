// The page "Swap or cover": a week, who could take it, and everything that applying it does.
import { useLayoutEffect } from 'preact/hooks';
import './swap.css';
import { Button } from '../../../common/pages/Button.js';
import { BlankDialog, Dialog, FailedDialog } from '../../../common/pages/Dialog.js';
import { Effects } from '../../../common/pages/Effects.js';
import { Notice, Sentences } from '../../../common/pages/Notice.js';
import { Skeleton } from '../../../common/pages/Skeleton.js';
import { useShortcuts } from '../../../common/pages/shortcuts.js';
import type { SwapPreview, SwapWeek } from '../../use-cases/swap-contract.js';
import { applyLabel, effectLines, titleOf, undoSentence } from './choice.js';
import { Done } from './Done.js';
import { Options } from './Options.js';
import { Pending, PendingQuestion } from './Pending.js';
import type { SwapState } from './use-swap.js';
import { useSwap } from './use-swap.js';
import { WeekHead } from './WeekHead.js';

export const SwapOrCover = () => {
  const state = useSwap();
  const { preview, week, step, failure } = state;
  useShortcuts({ send: step.kind === 'asking' ? state.act : state.apply, back: state.back });
  if (preview === null && failure !== null)
    return <FailedDialog title="The rota could not be read" message={failure} onRetry={state.open} />;
  if (step.kind === 'done') return <Done result={step.result} />;
  if (preview !== null && week === null) return <NoWeek />;
  return (
    <Dialog
      isBusy={state.isReading}
      ask={step.kind === 'asking' ? <PendingQuestion state={state} step={step} /> : null}
      foot={<Foot state={state} />}
    >
      <h1 class="sr">Swap or cover</h1>
      <div class="stack">
        {preview === null || week === null ? (
          <>
            <Skeleton widths={[40]} label="Reading the rota" />
            <Skeleton widths={[100, 100, 100, 100, 100, 100]} />
          </>
        ) : (
          <Body state={state} preview={preview} week={week} />
        )}
      </div>
    </Dialog>
  );
};

const Body = ({ state, preview, week }: { state: SwapState; preview: SwapPreview; week: SwapWeek }) => {
  useLayoutEffect(() => {
    if (document.activeElement === document.body) document.getElementById('week')?.focus();
  }, []);
  return (
    <>
      <Pending
        title="Waiting for you"
        state={state}
        pending={preview.pending.filter(({ kind }) => kind !== 'done')}
      />
      <WeekHead state={state} preview={preview} week={week} />
      <SwapNotice state={state} />
      <Options state={state} week={week} />
      <Effect state={state} preview={preview} />
      {preview.problems.length === 0 ? null : (
        <Notice kind="warn">
          <Sentences all={preview.problems} />
        </Notice>
      )}
      <Pending
        title="Can be undone"
        state={state}
        pending={preview.pending.filter(({ kind }) => kind === 'done')}
      />
    </>
  );
};

/** The one error there can be; what was chosen stays. */
const SwapNotice = ({ state: { step, failure, open, apply } }: { state: SwapState }) => {
  if (failure === null && step.kind !== 'failed') return null;
  const isRead = failure === null;
  return (
    <Notice
      kind="error"
      action={
        <Button isSmall onClick={() => (isRead ? apply() : open())}>
          Try again
        </Button>
      }
    >
      <p>
        <b>{isRead ? 'This was not finished.' : 'The week could not be read.'}</b>{' '}
        {step.kind === 'failed' ? step.failure : failure}
      </p>
    </Notice>
  );
};

const Effect = ({ state, preview }: { state: SwapState; preview: SwapPreview }) => {
  const { choice } = state;
  if (choice === null) return null;
  return (
    <section class="notice swap__box" aria-labelledby="change">
      <div class="grow">
        <p id="change">
          <b>{titleOf(choice)}</b>
        </p>
        <Effects lines={effectLines(choice, preview.weeks)} />
        <label class="choice">
          <input
            type="checkbox"
            checked={state.isAsked}
            onChange={({ currentTarget }) => state.choose({ isAsked: currentTarget.checked })}
          />
          <span>{`Ask ${choice.option.name} by mail first`}</span>
        </label>
      </div>
    </section>
  );
};

const Foot = ({ state }: { state: SwapState }) => {
  const { choice, preview, step, mode } = state;
  return (
    <>
      <span class="grow" id="effect" role="status">
        {step.kind === 'applying'
          ? 'Writing the rota, then the calendar, then the mails. Keep this window open.'
          : choice === null || preview === null
            ? 'Nothing was changed.'
            : undoSentence(choice, preview.today)}
      </span>
      <Button look="text" onClick={state.back} isOff={state.isBusy}>
        Cancel
      </Button>
      <Button
        look="primary"
        onClick={state.apply}
        isOff={choice === null || state.isReading || state.failure !== null}
        isBusy={step.kind === 'applying'}
        busyLabel={state.isAsked ? 'Asking…' : 'Applying…'}
        describedBy="effect"
      >
        {applyLabel({ mode, isAsked: state.isAsked }, choice?.option.name ?? 'first')}
      </Button>
    </>
  );
};

const NoWeek = () => (
  <BlankDialog title="No week is published">
    Only weeks that are published and not over can be covered or swapped. Publish a month with “Generate rota”
    first.
  </BlankDialog>
);
