// The foot of the preview: what publishing would do, and the three ways on.
import { Button } from '../../../common/pages/Button.js';
import { effectSentence, publishLabel } from './effect.js';
import type { PlanState } from './plan-state.js';
import type { Steps } from './use-steps.js';

export const GenerateFoot = ({ plan, steps }: { plan: PlanState; steps: Steps }) => (
  <>
    <span class="grow" id="effect">
      {sentence(plan, steps)}
    </span>
    <Button look="text" onClick={steps.leave} isOff={steps.isBusy}>
      {steps.step.kind === 'saved' ? 'Close' : 'Cancel'}
    </Button>
    <Button
      onClick={steps.saveDraft}
      isOff={!steps.canSave}
      isBusy={steps.step.kind === 'saving'}
      busyLabel="Saving…"
    >
      Save draft
    </Button>
    <Button look="primary" onClick={steps.askPublish} isOff={!steps.canPublish} describedBy="effect">
      {steps.effect === null ? 'Publish…' : publishLabel(steps.effect)}
    </Button>
  </>
);

const sentence = (plan: PlanState, { effect, step }: Steps): string => {
  if (step.kind === 'saving') return 'Writing the draft into the rota.';
  if (plan.failure !== null)
    return plan.picture === null
      ? 'Nothing was changed.'
      : 'Nothing can be written before the preview is up to date.';
  if (effect === null) return 'Reading the sheet.';
  return plan.isPending ? 'Working out the effect.' : effectSentence(effect);
};
