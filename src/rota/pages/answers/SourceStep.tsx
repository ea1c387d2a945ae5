// Where the answers come from: the poll's address, a pasted table, or a file.
import { useLayoutEffect } from 'preact/hooks';
import { sentenceOf } from '../../../common/pages/server.js';
import { Ways } from '../Ways.js';
import { fileSource, pastedSource } from './source.js';
import type { AnswersState, Way } from './use-answers.js';

const WAYS: { way: Way; label: string }[] = [
  { way: 'address', label: 'Poll address' },
  { way: 'paste', label: 'Pasted table' },
  { way: 'file', label: 'File' },
];

export const SourceStep = ({ state }: { state: AnswersState }) => (
  <div class="stack">
    <h1>Where are the answers?</h1>
    <Ways
      legend="They come from"
      name="way"
      ways={WAYS}
      chosen={state.way}
      onChoose={(way) => state.choose({ way })}
    />
    {state.way === 'address' ? (
      <Address state={state} />
    ) : state.way === 'paste' ? (
      <Paste state={state} />
    ) : (
      <FromFile state={state} />
    )}
  </div>
);

const Address = ({ state }: { state: AnswersState }) => {
  useLayoutEffect(() => {
    if (document.activeElement === document.body) document.getElementById('address')?.focus();
  }, []);
  return (
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
        onInput={({ currentTarget }) => state.choose({ address: currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) readSource(state);
        }}
      />
      <p class="hint" id="address-help">
        A dudle poll, or the Google Form of “Start poll…”. If it asks for a password, open it yourself and
        paste its table instead.
      </p>
    </div>
  );
};

const Paste = ({ state }: { state: AnswersState }) => (
  <div class="field">
    <label for="pasted">The table, with the names and the weeks</label>
    <textarea
      class="textarea"
      id="pasted"
      rows={10}
      value={state.pasted}
      spellcheck={false}
      aria-describedby="pasted-help"
      onInput={({ currentTarget }) => state.choose({ pasted: currentTarget.value })}
      onPaste={(event) => {
        const source = pastedSource(event.clipboardData);
        if (source?.kind !== 'html') return;
        // The field shows the text; the server gets the table.
        event.preventDefault();
        state.choose({ pasted: event.clipboardData?.getData('text/plain') ?? '' });
        state.read(source);
      }}
    />
    <p class="hint" id="pasted-help">
      In the poll, select from the first week to the last answer, copy, and paste here. A pasted table is read
      at once.
    </p>
  </div>
);

const FromFile = ({ state }: { state: AnswersState }) => (
  <div class="field">
    <label for="file">A CSV or text file, or the saved page of a poll</label>
    <input
      class="file"
      id="file"
      type="file"
      accept=".csv,.tsv,.txt,.html,.htm,text/csv,text/plain,text/html"
      aria-describedby="file-help"
      onChange={({ currentTarget }) => {
        const file = currentTarget.files?.[0];
        if (file === undefined) return;
        fileSource(file).then(state.read, (error: unknown) =>
          state.fail(`The file could not be read. ${sentenceOf(error)}`),
        );
        // So that the same file can be picked again after it was corrected.
        currentTarget.value = '';
      }}
    />
    <p class="hint" id="file-help">
      Names down the first column, one column for each week, and yes, if need be, no or nothing in the cells.
    </p>
  </div>
);

/** Reads what was typed; says what is missing where nothing was. */
export const readSource = (state: AnswersState): void => {
  if (state.isReading) return;
  if (state.way === 'address') {
    const address = state.address.trim();
    if (address === '') state.fail('Type the address of the poll, or paste its table.');
    else state.read({ kind: 'address', address });
  } else if (state.way === 'paste') {
    if (state.pasted.trim() === '') state.fail('There is nothing to read yet: paste the table of the poll.');
    else state.read({ kind: 'text', text: state.pasted });
  } else {
    document.getElementById('file')?.click();
  }
};
