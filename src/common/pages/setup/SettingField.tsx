// One setting: its name, its value, what it does, and what is wrong with it.
import { Icon } from '../Icon.js';
import type { SettingProposal } from '../../use-cases/setup-contract.js';
import type { SetupState } from './use-setup.js';

const idOf = (key: string): string => `setting-${key.toLowerCase().replace(/[^a-z]+/g, '-')}`;

export const SettingField = ({ setting, setup }: { setting: SettingProposal; setup: SetupState }) => {
  const { key, help, problem } = setting;
  const { choices, note, decide } = setup;
  const id = idOf(key);
  return (
    <div class="field">
      <label for={id}>{key}</label>
      <input
        class="input"
        id={id}
        value={choices.settings[key] ?? setting.value}
        spellcheck={false}
        autocomplete="off"
        aria-invalid={problem !== null}
        aria-describedby={`${id}-help`}
        onInput={({ currentTarget }) =>
          note({ ...choices, settings: { ...choices.settings, [key]: currentTarget.value } })
        }
        onChange={() => decide(choices)}
      />
      <p class="hint" id={`${id}-help`}>
        {problem === null ? null : (
          <span class="error">
            <Icon name="alert" />
            {problem}
          </span>
        )}
        {help}
      </p>
    </div>
  );
};
