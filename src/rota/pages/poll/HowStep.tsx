// Whether a poll is made, and where, or one that exists is used, with what each needs.
import { formatDayShort } from '../../../common/domain/calendar.js';
import { Notice } from '../../../common/pages/Notice.js';
import { listOf } from '../../../common/pages/words.js';
import type { PollPreview } from '../../use-cases/contract.js';
import { Ways } from '../Ways.js';
import { isNew } from './effect.js';
import type { PollState } from './use-poll.js';
import type { How } from './wish.js';

export const HowStep = ({ state, preview }: { state: PollState; preview: PollPreview }) => {
  const isStarted = preview.poll?.isReady === true;
  const ways: { way: How; label: string }[] = isStarted
    ? [
        { way: 'this', label: 'This poll' },
        { way: 'form', label: 'New Google Form' },
        { way: 'existing', label: 'Another poll' },
      ]
    : [
        { way: 'dudle', label: 'New on dudle' },
        { way: 'form', label: 'New Google Form' },
        { way: 'existing', label: 'A poll that exists' },
      ];
  return (
    <>
      <Ways
        legend="What is sent"
        name="how"
        ways={ways}
        chosen={state.how}
        onChoose={(how) => state.type({ how })}
      />
      {state.how === 'existing' ? <Existing state={state} /> : null}
      {isNew(state) ? <New state={state} preview={preview} /> : null}
    </>
  );
};

const New = ({ state, preview }: { state: PollState; preview: PollPreview }) => (
  <>
    <Notice kind="info">
      <p class="small">{state.how === 'form' ? aboutForm(preview) : aboutDudle(preview)}</p>
    </Notice>
    <div class="field">
      <label for="title">Title</label>
      <input
        class="input"
        id="title"
        value={state.title}
        maxLength={120}
        autocomplete="off"
        aria-describedby="title-help"
        onInput={({ currentTarget }) => state.type({ title: currentTarget.value })}
        onKeyDown={onEnter(state)}
      />
      <p class="hint" id="title-help">
        {`Weeks: ${listOf(preview.weeks.map(formatDayShort))}.`}
      </p>
    </div>
  </>
);

const Existing = ({ state }: { state: PollState }) => (
  <div class="field">
    <label for="address">Address of the poll</label>
    <input
      class="input"
      id="address"
      type="url"
      value={state.address}
      placeholder="https://dudle.inf.tu-dresden.de/your-poll/"
      spellcheck={false}
      autocomplete="off"
      aria-describedby="address-help"
      onInput={({ currentTarget }) => state.type({ address: currentTarget.value })}
      onKeyDown={onEnter(state)}
    />
    <p class="hint" id="address-help">
      It is read once: its columns must be the Mondays of the month. Nothing is changed there. Of a Google
      Form, give the address where you edit it.
    </p>
  </div>
);

const aboutDudle = ({ server }: PollPreview): string =>
  `The poll is made on ${hostOf(server)}. Its address cannot be guessed, but whoever has it can read and change the names and answers.`;

const aboutForm = ({ poll }: PollPreview): string =>
  `${
    poll?.isReady === true
      ? 'Takes the place of the poll above; answers that were read stay in “Availability”. '
      : ''
  }The form is made in your Google Drive and shared with the Engineering Managers, who alone see the answers. People choose their name from a list.`;

const onEnter =
  (state: PollState) =>
  (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) state.start();
  };

/** `dudle.inf.tu-dresden.de`. */
const hostOf = (address: string): string => /^https?:\/\/([^/]+)/i.exec(address)?.[1] ?? address;
