// "Send a test mail to myself": what would go to whom, and what became of it.
import { Button } from '../../../common/pages/Button.js';
import { Icon } from '../../../common/pages/Icon.js';
import type { SetupProposal as CommonProposal } from '../../../common/use-cases/setup-contract.js';
import type { SetupProposal } from '../../use-cases/contract.js';
import type { TestMailState } from './use-test-mail.js';

interface TestMailProps {
  mail: TestMailState;
  /** The rota project's, which says more than both have in common. */
  proposal: CommonProposal;
  onSend: () => void;
}

export const TestMail = ({ mail, proposal, onSend }: TestMailProps) => {
  const { to, subject } = (proposal as SetupProposal).testMail;
  return (
    <section class="stack" aria-labelledby="test-mail">
      <h2 id="test-mail">Test mail</h2>
      <div class="checks__head">
        <p class="grow" id="test-mail-plan">
          {to === '' ? (
            'Google does not say who you are, so there is no address to send it to.'
          ) : (
            <>
              The reminder as it will look, with your settings: <b>{subject}</b>, to <b>{to}</b> and nobody
              else.
            </>
          )}
        </p>
        <Button
          onClick={onSend}
          isOff={to === ''}
          isBusy={mail.isSending}
          busyLabel="Sending…"
          describedBy="test-mail-plan"
        >
          Send a test mail to myself
        </Button>
      </div>
      <div role="status">
        {mail.sent === null ? null : (
          <p class="guess guess--good">
            <Icon name="check" />
            {`Sent to ${mail.sent.to}: “${mail.sent.subject}”. Look into your inbox, also among unwanted mail.`}
          </p>
        )}
      </div>
      {mail.failure === null ? null : (
        <p class="error" role="alert">
          <Icon name="alert" />
          {mail.failure}
        </p>
      )}
    </section>
  );
};
