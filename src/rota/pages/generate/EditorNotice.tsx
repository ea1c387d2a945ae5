// The one box above the weeks: an error, what was just saved, or the state of the plan. Never two at once.
import { Button } from '../../../common/pages/Button.js';
import { Notice, Sentences } from '../../../common/pages/Notice.js';
import { count } from '../../../common/pages/words.js';
import { focusFirstWeek } from './focus.js';
import { PlanNotice } from './PlanNotice.js';
import type { PlanState } from './plan-state.js';
import type { Steps } from './use-steps.js';
import { movedAlong } from './week-words.js';

export const EditorNotice = ({ plan, steps }: { plan: PlanState; steps: Steps }) => {
  const failure = failureOf(plan, steps);
  return (
    <div class="gen__notice">
      {failure}
      <div role="status">{failure === null ? <Told plan={plan} steps={steps} /> : null}</div>
    </div>
  );
};

const failureOf = (plan: PlanState, { step, saveDraft }: Steps) => {
  if (plan.failure !== null) {
    const isFirst = plan.picture === null;
    return (
      <Notice kind="error" action={<TryAgain onClick={plan.refresh} />}>
        <p>
          <b>{isFirst ? 'There is no preview.' : 'The preview could not be worked out again.'}</b>{' '}
          {plan.failure}
        </p>
        {isFirst ? null : (
          <p class="small">Your choices are kept; the other weeks and figures are those from before.</p>
        )}
      </Notice>
    );
  }
  if (step.kind !== 'notSaved') return null;
  return (
    <Notice kind="error" action={<TryAgain onClick={saveDraft} />}>
      <p>
        <b>The draft was not saved.</b> {step.failure}
      </p>
    </Notice>
  );
};

const TryAgain = ({ onClick }: { onClick: () => void }) => (
  <Button isSmall onClick={onClick}>
    Try again
  </Button>
);

const Told = ({ plan, steps: { step } }: { plan: PlanState; steps: Steps }) => {
  const { picture, plain, choices } = plan;
  if (step.kind === 'saved') {
    return (
      <Notice kind={step.result.problems.length > 0 ? 'warn' : 'good'}>
        <p class="small">
          <b>{`Draft saved: ${count(step.result.saved, 'row')} of the rota.`}</b> Nobody was told.
        </p>
        <Sentences all={step.result.problems} />
      </Notice>
    );
  }
  if (picture === null) return null;
  return (
    <PlanNotice
      picture={picture}
      changes={Object.keys(choices).length}
      along={movedAlong(picture, plain, choices)}
      isPending={plan.isPending}
      onUndo={() => {
        focusFirstWeek();
        plan.undoAll();
      }}
    />
  );
};
