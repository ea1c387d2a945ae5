// The help at a step: a text to copy, a mail to look at and send, or the fields the step is about.
import { useState } from 'preact/hooks';
import { PRIORITIES } from '../../../common/domain/incident-words.js';
import type { ReadyText } from '../../use-cases/contract.js';
import { Fields } from '../frame/Fields.js';
import { FormBox } from '../frame/FormBox.js';
import { useForm } from '../frame/form.js';
import { FormFoot } from './FormFoot.js';
import { CopyHelper } from './CopyHelper.js';
import { MailHelper } from './MailHelper.js';
import type { StepProps } from './parts.js';

export const StepHelper = (props: StepProps) => {
  const { step, view } = props;
  if (step.help === 'priority') return <PriorityHelper {...props} />;
  if (step.help === 'workforce') return <WorkforceHelper {...props} />;
  const texts = step.help === 'tag' ? [tagText(step)] : view.texts.filter((text) => text.step === step.id);
  return <Texts {...props} texts={texts} />;
};

/** The tag itself, to be put into the task's field. */
const tagText = ({ id, label }: StepProps['step']): ReadyText => ({
  step: id,
  kind: 'comment',
  to: [],
  subject: '',
  text: label.replace(/^Tag /, ''),
  problem: null,
});

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

/** The priority is set, or confirmed as it is; both tick the step. */
const PriorityHelper = ({ step, state, view, close }: StepProps) => {
  const before = view.values.priority;
  const form = useForm({ id: 'priority', initial: { priority: before }, check: () => ({}) });
  const { priority = '' } = form.values;
  const key = 'priority';
  const tick = (): void =>
    state.act({
      key,
      action: { do: 'step', step: step.id, state: 'done', reason: priority },
      then: close,
      focus: `again-${step.id}`,
    });
  const save = (): void =>
    priority === before
      ? tick()
      : state.act({
          key,
          action: { do: 'fields', values: { priority } },
          seen: { priority: before },
          then: tick,
        });
  return (
    <FormBox label="Re-check the priority" onSend={save} onLeave={close} isHere>
      <Fields
        form={form}
        fields={[{ name: 'priority', label: 'Priority', kind: 'pick', options: PRIORITIES, hasFocus: true }]}
      />
      <FormFoot
        state={state}
        name={key}
        label={priority === before ? `Keep ${before}` : `Set ${priority}`}
        busyLabel="Saving"
        onSend={save}
        onCancel={close}
      />
    </FormBox>
  );
};

const WorkforceHelper = ({ step, state, view, close }: StepProps) => {
  const before = view.values.workforce;
  const form = useForm({
    id: 'workforce',
    initial: { workforce: before },
    check: ({ workforce = '' }) =>
      workforce.trim() === '' ? { workforce: 'Name at least one person.' } : {},
  });
  const save = (): void =>
    form.submit(() => {
      const workforce = (form.values.workforce ?? '').trim();
      const done = {
        key: 'workforce',
        action: { do: 'step' as const, step: step.id, state: 'done' as const, reason: workforce },
        then: close,
        focus: `again-${step.id}`,
      };
      if (workforce === before) state.act(done);
      else
        state.act({
          key: 'workforce',
          action: { do: 'fields', values: { workforce } },
          seen: { workforce: before },
          then: () => state.act(done),
        });
    });
  return (
    <FormBox label="Workforce" onSend={save} onLeave={close} isHere>
      <Fields
        form={form}
        fields={[
          {
            name: 'workforce',
            label: 'Who works on it',
            hint: 'Names, with commas between.',
            options: view.people.map(({ name }) => name),
            hasFocus: true,
          },
        ]}
      />
      <FormFoot
        state={state}
        name="workforce"
        label="Save"
        busyLabel="Saving"
        onSend={save}
        onCancel={close}
      />
    </FormBox>
  );
};
