// The preview one works in: the weeks left, their consequences right, and what Publish would do in the foot.
import { useLayoutEffect } from 'preact/hooks';
import { Dialog } from '../../../common/pages/Dialog.js';
import { Skeleton } from '../../../common/pages/Skeleton.js';
import { useShortcuts } from '../../../common/pages/shortcuts.js';
import type { RotaPreview } from '../../use-cases/contract.js';
import './consequences.css';
import { EditorNotice } from './EditorNotice.js';
import { focusFirstWeek } from './focus.js';
import { Fairness } from './Fairness.js';
import { GenerateFoot } from './GenerateFoot.js';
import { LeaveQuestion } from './LeaveQuestion.js';
import { MonthHead } from './MonthHead.js';
import type { PlanState } from './plan-state.js';
import { PublishQuestion } from './PublishQuestion.js';
import { Quality } from './Quality.js';
import type { Steps } from './use-steps.js';
import { WeekList } from './WeekList.js';

export const Editor = ({ plan, steps }: { plan: PlanState; steps: Steps }) => {
  const { picture } = plan;
  const hasPicture = picture !== null;
  useLayoutEffect(() => {
    if (hasPicture && document.activeElement === document.body) focusFirstWeek();
  }, [hasPicture]);
  useShortcuts({
    send: steps.step.kind === 'asking' ? steps.publish : steps.askPublish,
    back: steps.step.kind === 'asking' || steps.step.kind === 'leaving' ? steps.look : steps.leave,
  });
  return (
    <Dialog
      isBusy={plan.isPending}
      ask={questionOf(plan, steps)}
      foot={<GenerateFoot plan={plan} steps={steps} />}
    >
      <div class={picture === null && plan.failure !== null ? 'gen gen--alone' : 'gen'}>
        <div class="gen__main">
          <MonthHead plan={plan} steps={steps} />
          <EditorNotice plan={plan} steps={steps} />
          {picture === null ? (
            <Waiting isFailed={plan.failure !== null} />
          ) : (
            <WeekList plan={plan} picture={picture} steps={steps} />
          )}
        </div>
        {picture === null && plan.failure !== null ? null : (
          <div class="gen__side">
            {picture === null ? (
              <WaitingSide />
            ) : (
              <Consequences picture={picture} hasChoices={Object.keys(plan.choices).length > 0} />
            )}
          </div>
        )}
      </div>
    </Dialog>
  );
};

const questionOf = (plan: PlanState, { step, effect, ...steps }: Steps) => {
  if (plan.picture === null || effect === null) return null;
  if (step.kind === 'leaving')
    return <LeaveQuestion changes={Object.keys(plan.choices).length} steps={{ step, effect, ...steps }} />;
  if (step.kind !== 'asking' && step.kind !== 'publishing') return null;
  return <PublishQuestion picture={plan.picture} effect={effect} steps={{ step, effect, ...steps }} />;
};

const Consequences = ({ picture, hasChoices }: { picture: RotaPreview; hasChoices: boolean }) => (
  <>
    <Quality scores={picture.scores} />
    <Fairness people={picture.people} />
    <p class="small dim">
      {'Costs add up spacing, balance and “if need be”. '}
      {hasChoices
        ? `This rota: ${picture.cost.toFixed(2)}, the best without your choices: ${picture.costWithoutChoices.toFixed(2)}.`
        : `This rota: ${picture.cost.toFixed(2)}. A “+” is what a change would add.`}
    </p>
  </>
);

const WaitingSide = () => (
  <div class="gen__wait">
    <Skeleton widths={[30, 80, 80]} />
    <Skeleton widths={[50, 100, 100, 100, 100, 100]} />
  </div>
);

const Waiting = ({ isFailed }: { isFailed: boolean }) =>
  isFailed ? null : (
    <div class="gen__wait">
      <Skeleton widths={[22, 62, 48]} label="Reading the sheet and looking for the best rota" />
      <Skeleton widths={[26, 66, 52]} />
      <Skeleton widths={[18, 58, 44]} />
      <Skeleton widths={[24, 64, 50]} />
    </div>
  );
