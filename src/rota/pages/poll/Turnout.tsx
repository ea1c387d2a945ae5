// The month's poll as it stands: where it is, who has answered and who has not.
import { Button } from '../../../common/pages/Button.js';
import { Notice, Sentences } from '../../../common/pages/Notice.js';
import { count, listOf } from '../../../common/pages/words.js';
import type { PollPreview } from '../../use-cases/contract.js';
import type { PollState } from './use-poll.js';

export const Turnout = ({ state, preview }: { state: PollState; preview: PollPreview }) => (
  <>
    {preview.poll?.isReady === false ? (
      <Notice kind="warn">
        <p>Making this poll was interrupted. Finish it: nothing is made twice.</p>
      </Notice>
    ) : null}
    {preview.known === '' ? null : <Known state={state} preview={preview} />}
  </>
);

const Known = ({ state, preview }: { state: PollState; preview: PollPreview }) => {
  const { answered, unanswered, toRemind, known } = preview;
  const all = answered.length + unanswered.length;
  return (
    <section class="poll__state" aria-labelledby="turnout">
      <h2 id="turnout">{`${String(answered.length)} of ${count(all, 'person', 'people')} answered`}</h2>
      <p>
        <Link address={known} />
      </p>
      <p id="missing">{missingText(preview)}</p>
      <div class="row">
        <Button
          isSmall
          onClick={state.refresh}
          isBusy={state.isRefreshing}
          isOff={state.isStarting}
          busyLabel="Reading…"
        >
          Read answers now
        </Button>
        <Button
          isSmall
          onClick={() => state.ask(true)}
          isOff={toRemind.length === 0 || state.isStarting || state.isRefreshing}
          describedBy="missing"
        >
          Remind now…
        </Button>
        <span class="hint" role="status">
          {state.refreshed === null ? '' : doneText(state.refreshed)}
        </span>
      </div>
      {state.refreshed === null || state.refreshed.problems.length === 0 ? null : (
        <Notice kind="warn">
          <Sentences all={state.refreshed.problems} />
        </Notice>
      )}
    </section>
  );
};

const missingText = ({ unanswered, toRemind }: PollPreview): string => {
  if (unanswered.length === 0) return 'Nobody is missing.';
  const missing = `Missing: ${listOf(unanswered)}.`;
  return toRemind.length === 0 ? `${missing} Each was reminded today.` : missing;
};

const doneText = ({ saved, reminded }: NonNullable<PollState['refreshed']>): string => {
  const read = saved === 0 ? '' : ` ${count(saved, 'person', 'people')} written into “Availability”.`;
  if (reminded === undefined) return read.trim() === '' ? 'Nothing new.' : read.trim();
  const told = reminded.length === 0 ? 'Nobody was reminded.' : `Reminded: ${listOf(reminded)}.`;
  return told + read;
};

/** Text where it is no web address. */
const Link = ({ address }: { address: string }) =>
  /^https?:\/\//i.test(address) ? (
    <a class="poll__link" href={address} target="_blank" rel="noopener noreferrer">
      {address}
    </a>
  ) : (
    <span class="poll__link">{address}</span>
  );
