// Asked before decisions are dropped.
import { Button } from '../Button.js';
import { Question } from '../Question.js';
import { closeDialog } from '../server.js';
import type { SetupState } from './use-setup.js';

export const LeaveSetup = ({ setup }: { setup: SetupState }) => (
  <Question
    title="Close without writing?"
    buttons={
      <>
        <Button look="primary" onClick={setup.stay}>
          Keep going
        </Button>
        <Button look="text" onClick={closeDialog}>
          Close without writing
        </Button>
      </>
    }
  >
    <p>What you chose and typed here is not in the sheet yet.</p>
  </Question>
);
