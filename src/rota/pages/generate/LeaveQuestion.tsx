// Asked before changes are dropped: close all the same, or keep them.
import { Button } from '../../../common/pages/Button.js';
import { Question } from '../../../common/pages/Question.js';
import { closeDialog } from '../../../common/pages/server.js';
import { count } from '../../../common/pages/words.js';
import type { Steps } from './use-steps.js';

export const LeaveQuestion = ({ changes, steps }: { changes: number; steps: Steps }) => (
  <Question
    title="Close without saving?"
    buttons={
      <>
        <Button look="primary" onClick={steps.look}>
          Keep editing
        </Button>
        <Button onClick={steps.saveDraft} isOff={!steps.canSave}>
          Save draft
        </Button>
        <Button look="text" onClick={closeDialog}>
          Close without saving
        </Button>
      </>
    }
  >
    <p>{`You changed ${count(changes, 'week')}. Nothing of it is in the sheet yet.`}</p>
  </Question>
);
