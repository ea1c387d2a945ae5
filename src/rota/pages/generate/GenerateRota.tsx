// The page "Generate rota": reads the months, shows the preview of one, and says what became of it.
import './generate.css';
import { BlankDialog, FailedDialog } from '../../../common/pages/Dialog.js';
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
  <BlankDialog title="There is no month to plan">
    Every month that can be planned has begun. Check the date and the time zone under Set up, then try again.
  </BlankDialog>
);
