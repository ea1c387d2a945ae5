// The page "Read answers": chooses a source, shows what was read, saves what the EM has looked at.
import { useLayoutEffect, useRef } from 'preact/hooks';
import './answers.css';
import { Button } from '../../../common/pages/Button.js';
import { Dialog } from '../../../common/pages/Dialog.js';
import { Notice, Sentences } from '../../../common/pages/Notice.js';
import { Outcome } from '../../../common/pages/Outcome.js';
import { Skeleton } from '../../../common/pages/Skeleton.js';
import { useShortcuts } from '../../../common/pages/shortcuts.js';
import { count, listOf } from '../../../common/pages/words.js';
import type { AnswersPreview } from '../../use-cases/contract.js';
import { AnswersTable, sizeOf } from './AnswersTable.js';
import type { Decided } from './matching.js';
import { doubled, isUsed } from './matching.js';
import { readSource, SourceStep } from './SourceStep.js';
import type { AnswersState } from './use-answers.js';
import { useAnswers } from './use-answers.js';

export const ReadAnswers = () => {
  const state = useAnswers();
  const { preview, result, failure } = state;
  useShortcuts({
    send: () => (preview === null ? readSource(state) : state.save()),
    back: preview === null ? state.close : state.back,
  });
  if (result !== null) {
    const text = `${count(result.saved, 'person', 'people')} written into the tab “Availability”.`;
    return (
      <Outcome
        title="The answers are saved"
        lines={[{ icon: 'sheet', text }]}
        problems={result.problems}
        hint="Next: “Generate rota” in the menu. Answers can be read again at any time."
      />
    );
  }
  return (
    <Dialog
      isBusy={state.isReading}
      foot={preview === null ? <SourceFoot state={state} /> : <SaveFoot state={state} />}
    >
      <div class="stack">
        {failure === null ? null : (
          <Notice kind="error">
            <p>{failure}</p>
          </Notice>
        )}
        {preview === null ? <SourceStep state={state} /> : <WhatWasRead state={state} preview={preview} />}
        {state.isReading ? <Skeleton widths={[30, 100, 100, 100]} label="Reading the poll" /> : null}
      </div>
    </Dialog>
  );
};

const SourceFoot = ({ state }: { state: AnswersState }) => (
  <>
    <span class="grow">Nothing is written before you have looked at what was read.</span>
    <Button look="text" onClick={state.close}>
      Cancel
    </Button>
    <Button look="primary" onClick={() => readSource(state)} isBusy={state.isReading} busyLabel="Reading…">
      {state.way === 'file' ? 'Choose file…' : 'Read answers'}
    </Button>
  </>
);

const SaveFoot = ({ state }: { state: AnswersState }) => (
  <>
    <span class="grow" id="effect" role="status">
      {state.isSaving ? 'Writing into the tab “Availability”.' : effectOf(state)}
    </span>
    <Button look="text" onClick={state.back} isOff={state.isSaving}>
      Back
    </Button>
    <Button
      look="primary"
      onClick={state.save}
      isOff={!state.canSave && !state.isSaving}
      isBusy={state.isSaving}
      busyLabel="Saving…"
      describedBy="effect"
    >
      Save answers
    </Button>
  </>
);

const effectOf = ({ rows, preview }: AnswersState): string => {
  const twice = doubled(rows)[0];
  if (twice !== undefined) {
    const person = preview?.people.find(({ email }) => email === twice.email)?.name ?? twice.email;
    return `${person} is chosen for ${listOf(twice.pollNames.map((name) => `“${name}”`))}: use only one of these rows.`;
  }
  const used = rows.filter(isUsed).length;
  const left = rows.length - used;
  if (used === 0) return 'No row is used: there is nothing to save.';
  const weeks = count(preview?.weeks.length ?? 0, 'week');
  const rest = left === 0 ? '' : ` ${count(left, 'row')} ${left === 1 ? 'is' : 'are'} left out.`;
  return `Saving writes ${count(used, 'person', 'people')} and ${weeks} into “Availability”.${rest}`;
};

const WhatWasRead = ({ state, preview }: { state: AnswersState; preview: AnswersPreview }) => {
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  const missing = notInPoll(preview, state.rows);
  return (
    <>
      <div class="read__head">
        <h1 tabIndex={-1} ref={title}>
          {preview.title === '' ? 'What was read' : preview.title}
        </h1>
        <span class="small dim">{sizeOf(preview)}</span>
      </div>
      {preview.problems.length === 0 ? null : (
        <Notice kind="warn">
          <Sentences all={preview.problems} />
        </Notice>
      )}
      {preview.rows.length === 0 ? (
        <p class="dim">Nobody has answered yet. Go back to read another poll.</p>
      ) : (
        <AnswersTable preview={preview} rows={state.rows} onDecide={state.decide} />
      )}
      {missing.length === 0 || preview.rows.length === 0 ? null : (
        <p class="small dim">{`Without a row here: ${listOf(missing, 6)}.`}</p>
      )}
    </>
  );
};

const notInPoll = ({ people }: AnswersPreview, rows: readonly Decided[]): string[] =>
  people
    .filter(({ email }) => !rows.some((row) => isUsed(row) && row.email === email))
    .map(({ name }) => name);
