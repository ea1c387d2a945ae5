// The page "Generate rota": reads the months, shows the preview of one, and says what became of it.
import './generate.css';
import { Button } from '../../../common/pages/Button.js';
import { Dialog, FailedDialog } from '../../../common/pages/Dialog.js';
import { closeDialog } from '../../../common/pages/server.js';
import { Editor } from './Editor.js';
import { Published } from './Published.js';
import { staysOpen } from './effect.js';
import { usePlan } from './plan-state.js';
import { useSteps } from './use-steps.js';

export const GenerateRota = () => {
  const plan = usePlan();
  const steps = useSteps(plan);
  if (plan.months === null && plan.failure !== null) {
    return <FailedDialog title="The rota could not be read" message={plan.failure} onRetry={plan.refresh} />;
  }
  if (plan.months?.length === 0) return <NoMonth />;
  if (steps.step.kind === 'published' && plan.month !== null) {
    const { result, effect } = steps.step;
    return <Published month={plan.month} result={result} open={staysOpen(effect)} />;
  }
  return <Editor plan={plan} steps={steps} />;
};

const NoMonth = () => (
  <Dialog
    foot={
      <>
        <span class="grow">Nothing was changed.</span>
        <Button look="primary" onClick={closeDialog}>
          Close
        </Button>
      </>
    }
  >
    <div class="blank">
      <h1>There is no month to plan</h1>
      <p class="dim">
        Every month that can be planned has begun. Check the date and the time zone under Set up, then try
        again.
      </p>
    </div>
  </Dialog>
);
