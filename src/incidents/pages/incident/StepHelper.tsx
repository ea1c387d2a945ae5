// The help at a step: a text to copy, a mail to look at and send, or the fields the step is about.
import { useState } from 'preact/hooks';
import type { ReadyText } from '../../use-cases/contract.js';
import type { Field } from '../frame/Fields.js';
import { required, useForm } from '../frame/form.js';
import { HereForm } from '../frame/HereForm.js';
import { PRIORITY } from '../log/log-form.js';
import { CopyHelper } from './CopyHelper.js';
import { MailHelper } from './MailHelper.js';
import type { StepProps } from './parts.js';

export const StepHelper = (props: StepProps) => {
  const { step, view } = props;
  if (step.help === 'priority') return <FieldHelper {...props} field={CHECKED} />;
  if (step.help === 'workforce') return <FieldHelper {...props} field={workforce(view)} />;
  const texts = view.texts.filter((text) => text.step === step.id);
  return <Texts {...props} texts={texts} />;
};

const WAYS = { mail: 'Mail', chat: 'Message', comment: 'Comment' };

/** Where there are several ways, one is chosen first. */
const Texts = ({ texts, ...props }: StepProps & { texts: readonly ReadyText[] }) => {
  const [way, setWay] = useState(0);
  const text = texts[way];
  if (text === undefined)
    return <p class="small dim">There is no text for this step. Tick it when it is done.</p>;
  return (
    <>
      {texts.length < 2 ? null : (
        <fieldset class="row" aria-label="By">
          {texts.map(({ kind }, index) => (
            <label class="choice" key={kind}>
              <input
                type="radio"
                name={`way-${props.step.id}`}
                checked={index === way}
                onChange={() => setWay(index)}
              />
              <span>{WAYS[kind]}</span>
            </label>
          ))}
        </fieldset>
      )}
      {text.kind === 'mail' ? (
        <MailHelper key="mail" {...props} text={text} />
      ) : (
        <CopyHelper key={text.kind} {...props} text={text} />
      )}
    </>
  );
};

/** A field is set, or confirmed as it is; both tick the step. */
const FieldHelper = ({ step, state, view, close, field }: StepProps & { field: FieldOfStep }) => {
  const { name, sentence, words, ...look } = field;
  const before = view.values[name];
  const form = useForm({
    id: name,
    initial: { [name]: before },
    check: required({ [name]: sentence }),
  });
  const value = form.text(name);
  const key = form.id;
  const tick = (): void =>
    state.act({
      key,
      action: { do: 'step', step: step.id, state: 'done', reason: value },
      then: close,
      focus: `again-${step.id}`,
    });
  const save = (): void =>
    form.submit(() =>
      value === before
        ? tick()
        : state.act({
            key,
            action: { do: 'fields', values: { [name]: value } },
            seen: { [name]: before },
            then: tick,
          }),
    );
  return (
    <HereForm
      form={form}
      label={step.label}
      send={words(value, before)}
      state={state}
      onSend={save}
      onLeave={close}
      fields={[{ name, ...look, hasFocus: true }]}
    />
  );
};

type FieldOfStep = Field & {
  name: 'priority' | 'workforce';
  /** What to do where it is empty. */
  sentence: string;
  /** What stands on the button. */
  words: (value: string, before: string) => string;
};

const CHECKED: FieldOfStep = {
  ...PRIORITY,
  sentence: 'Choose one.',
  words: (value, before) => (value === before ? `Keep ${before}` : `Set ${value}`),
};

const workforce = (view: StepProps['view']): FieldOfStep => ({
  name: 'workforce',
  label: 'Who works on it',
  hint: 'Names, with commas between.',
  options: view.people.map(({ name }) => name),
  sentence: 'Name at least one person.',
  words: () => 'Save',
});
