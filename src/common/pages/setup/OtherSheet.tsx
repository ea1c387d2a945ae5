// The settings that both sheets need: copied as one text, or pasted from the set-up of the other sheet.
import { useState } from 'preact/hooks';
import { leftOut, readSharedText, sharedText } from '../../domain/shared-settings.js';
import type { LineProblem, PastedSetting } from '../../domain/shared-settings.js';
import { CALENDAR_SETTING } from '../../domain/settings-tab.js';
import type { SetupProposal } from '../../use-cases/setup-contract.js';
import { Button } from '../Button.js';
import { CopyBox } from '../CopyBox.js';
import { Effects } from '../Effects.js';
import { Notice } from '../Notice.js';
import { count } from '../words.js';
import type { SetupState } from './use-setup.js';

interface Props {
  setup: SetupState;
  proposal: SetupProposal;
}

export const OtherSheet = ({ setup, proposal }: Props) => {
  const [shown, setShown] = useState<'copy' | 'paste' | null>(null);
  const toggle = (part: 'copy' | 'paste') => () => setShown(shown === part ? null : part);
  return (
    <section class="stack" aria-labelledby="other-sheet">
      <h2 id="other-sheet">The other sheet</h2>
      <p class="hint" id="other-help">
        Rota sheet and record sheet need some of the same settings. Copy them as one text in the set-up of one
        and paste it in the set-up of the other.
      </p>
      <div class="row">
        <Button isSmall describedBy="other-help" isExpanded={shown === 'copy'} onClick={toggle('copy')}>
          Copy settings for the other sheet
        </Button>
        <Button isSmall describedBy="other-help" isExpanded={shown === 'paste'} onClick={toggle('paste')}>
          Paste settings from the other sheet
        </Button>
      </div>
      {shown === 'copy' ? <CopyPart text={sharedText(proposal.settings)} /> : null}
      {shown === 'paste' ? <PasteBox setup={setup} proposal={proposal} /> : null}
    </section>
  );
};

const CopyPart = ({ text }: { text: string }) =>
  text === '' ? (
    <p>None of the settings that both sheets need has a value yet.</p>
  ) : (
    <CopyBox id="shared-text" label="Settings as one text" text={text} rows={6} />
  );

/** What became of a pasted text. */
interface Taken {
  /** `“Time zone”: Europe/Berlin → UTC`. */
  changes: string[];
  /** How many stand here already. */
  same: number;
  problems: LineProblem[];
}

const PasteBox = ({ setup, proposal }: Props) => {
  const [text, setText] = useState('');
  const [taken, setTaken] = useState<Taken | null>(null);
  return (
    <div class="field">
      <label for="pasted-text">Text from the set-up of the other sheet</label>
      <textarea
        class="textarea"
        id="pasted-text"
        rows={6}
        spellcheck={false}
        value={text}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
          setTaken(null);
        }}
      />
      <div class="row">
        <Button
          isSmall
          onClick={() => takeOver(text, { setup, proposal }, setTaken)}
          isBusy={setup.isLooking}
          busyLabel="Checking…"
        >
          Take over
        </Button>
      </div>
      <div class="stack" role="status">
        {taken === null ? null : <Outcome taken={taken} />}
      </div>
    </div>
  );
};

const Outcome = ({ taken: { changes, same, problems } }: { taken: Taken }) => (
  <>
    {problems.length === 0 ? null : (
      <Notice kind="warn">
        {[...problems]
          .sort((a, b) => a.line - b.line)
          .map(({ sentence }) => (
            <p key={sentence}>{sentence}</p>
          ))}
      </Notice>
    )}
    <Effects
      lines={[
        ...changes.map((text) => ({ icon: 'check' as const, text })),
        ...(same === 0
          ? []
          : [
              {
                icon: 'done' as const,
                text: `${count(same, 'setting stands', 'settings stand')} here already.`,
              },
            ]),
      ]}
    />
    {changes.length === 0 ? null : (
      <p class="small">What changes is written in the last step, with the rest.</p>
    )}
  </>
);

/** Has what is new checked as if it were typed; what cannot be used is left out again. */
const takeOver = (text: string, { setup, proposal }: Props, done: (taken: Taken) => void): void => {
  const { settings, problems } = readSharedText(
    text,
    proposal.settings.map(({ key }) => key),
  );
  const valueOf = (name: string): string => proposal.settings.find(({ key }) => key === name)?.value ?? '';
  const fresh = settings.filter(({ key, value }) => valueOf(key) !== value);
  const same = settings.length - fresh.length;
  if (fresh.length === 0) {
    done({ changes: [], same, problems });
    return;
  }
  const choicesWith = (wanted: readonly PastedSetting[]) => ({
    ...setup.choices,
    settings: {
      ...setup.choices.settings,
      ...Object.fromEntries(wanted.map(({ key, value }) => [key, value])),
    },
  });
  setup.decide(choicesWith(fresh), (found) => {
    const wrong = fresh.flatMap((one) => {
      const problem = found.settings.find(({ key }) => key === one.key)?.problem ?? null;
      return problem === null ? [] : [{ one, problem }];
    });
    const good = fresh.filter((one) => !wrong.some((each) => each.one === one));
    if (wrong.length > 0) setup.decide(choicesWith(good));
    const calendar = good.some(({ key }) => key === CALENDAR_SETTING) ? found.calendar.problem : null;
    done({
      changes: good.map(({ key, value }) => `“${key}”: ${valueOf(key) || '(empty)'} → ${value}`),
      same,
      problems: [
        ...problems,
        ...wrong.map(({ one, problem }) => leftOut(one, problem)),
        ...(calendar === null ? [] : [{ line: 0, sentence: calendar }]),
      ],
    });
  });
};
