// Asked before people are reminded: who gets a mail, and when the next one may go out.
import { Button } from '../../../common/pages/Button.js';
import { Effects } from '../../../common/pages/Effects.js';
import { Notice } from '../../../common/pages/Notice.js';
import { Question } from '../../../common/pages/Question.js';
import { count, listOf } from '../../../common/pages/words.js';
import type { PollPreview } from '../../use-cases/contract.js';
import type { PollState } from './use-poll.js';

export const RemindQuestion = ({ state, preview }: { state: PollState; preview: PollPreview }) => {
  const { toRemind } = preview;
  const people = count(toRemind.length, 'person', 'people');
  return (
    <Question
      title={`Remind ${people} now?`}
      buttons={
        <>
          <Button look="primary" onClick={state.remind} isBusy={state.isReminding} busyLabel="Reminding…">
            {state.failure === null ? `Remind ${people}` : 'Try again'}
          </Button>
          <Button look="text" onClick={() => state.ask(false)} isOff={state.isReminding}>
            Back
          </Button>
          <span class="hint grow" role="status">
            {state.isReminding ? 'Reading the poll, then the mails. Keep this window open.' : ''}
          </span>
        </>
      }
    >
      {state.failure === null ? null : (
        <Notice kind="error">
          <p>{state.failure}</p>
        </Notice>
      )}
      <Effects
        lines={[
          { icon: 'mail', text: `A mail each to ${listOf(toRemind)}.` },
          { icon: 'check', text: 'Who has answered meanwhile gets none; nobody gets two on one day.' },
        ]}
      />
    </Question>
  );
};
