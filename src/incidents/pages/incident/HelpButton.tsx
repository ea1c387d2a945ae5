// The button beside a step: a link where the work is done elsewhere, else it opens the step's helper.
import { Button } from '../../../common/pages/Button.js';
import { Outward } from '../frame/Outward.js';
import type { StepProps } from './parts.js';

export const HelpButton = ({ step, state, view, isNext, open, goTo }: StepProps & { isNext: boolean }) => {
  const look = isNext ? 'outlined' : 'text';
  if (step.help === 'open-task') {
    if (view.task === null) return null;
    return (
      <Outward
        href={view.task.editAddress}
        look={isNext ? 'btn btn--sm' : 'btn btn--text btn--sm'}
        onFollow={() =>
          state.act({
            key: `step-${step.id}`,
            action: { do: 'outward', step: step.id, what: 'Opened the task', text: '' },
            focus: `again-${step.id}`,
          })
        }
      >
        {step.button}
      </Outward>
    );
  }
  const go = (): void => {
    if (step.help === 'resolve' || step.help === 'details') goTo(step.help);
    else open(step.help === 'update' ? 'update' : `help-${step.id}`);
  };
  return (
    <Button
      look={look}
      isSmall
      id={`help-${step.id}-open`}
      label={`${step.button} ${step.label}`}
      onClick={go}
    >
      {step.button}
    </Button>
  );
};
