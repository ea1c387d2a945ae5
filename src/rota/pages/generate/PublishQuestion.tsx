// Asked once, in place, before anything is written: everything that publishing will do.
import { formatMonth } from '../../../common/domain/calendar.js';
import { Button } from '../../../common/pages/Button.js';
import { Effects } from '../../../common/pages/Effects.js';
import { Notice } from '../../../common/pages/Notice.js';
import { Question } from '../../../common/pages/Question.js';
import { count } from '../../../common/pages/words.js';
import type { RotaPreview } from '../../use-cases/contract.js';
import type { PublishEffect } from './effect.js';
import { effectLines } from './effect.js';
import type { Steps } from './use-steps.js';

export const PublishQuestion = ({
  picture,
  effect,
  steps,
}: {
  picture: RotaPreview;
  effect: PublishEffect;
  steps: Steps;
}) => {
  const { step } = steps;
  const isRunning = step.kind === 'publishing';
  const failure = step.kind === 'asking' ? step.failure : null;
  const changed = effect.written.length + effect.cleared.length;
  return (
    <Question
      title={`Publish ${formatMonth(picture.month)}?`}
      buttons={
        <>
          <Button look="primary" onClick={steps.publish} isBusy={isRunning} busyLabel="Publishing…">
            {failure !== null
              ? 'Try again'
              : changed === 0
                ? 'Publish again'
                : `Publish ${count(changed, 'week')}`}
          </Button>
          <Button look="text" onClick={steps.look} isOff={isRunning}>
            Back
          </Button>
          <span class="hint grow" role="status">
            {isRunning ? 'Writing the rota, then the calendar, then the mails. Keep this window open.' : ''}
          </span>
        </>
      }
    >
      {failure === null ? null : (
        <Notice kind="error">
          <p>
            <b>Publishing stopped.</b> {failure}
          </p>
          <p class="small">
            Your choices are kept. What was written stays; trying again completes it and does nothing twice.
          </p>
        </Notice>
      )}
      <Effects lines={effectLines(effect)} />
    </Question>
  );
};
