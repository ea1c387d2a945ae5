// A mail: looked at and changed, then sent as the person at the keyboard.
import type { ReadyText } from '../../use-cases/contract.js';
import { Fields } from '../frame/Fields.js';
import { FormBox, Restored } from '../frame/FormBox.js';
import { useForm } from '../frame/form.js';
import type { Errors, Values } from '../frame/form.js';
import { FormFoot } from './FormFoot.js';
import type { StepProps } from './parts.js';

const addresses = (to: string): string[] => to.split(/[,;\s]+/).filter((part) => part !== '');

const check = ({ to = '', subject = '', text = '' }: Values): Errors => {
  const wrong = addresses(to).find((address) => !/^[^@]+@[^@]+\.[^@]+$/.test(address));
  return {
    ...(to.trim() === '' ? { to: 'Say who gets it.' } : {}),
    ...(wrong === undefined ? {} : { to: `“${wrong}” is no e-mail address.` }),
    ...(subject.trim() === '' ? { subject: 'Give it a subject.' } : {}),
    ...(text.trim() === '' ? { text: 'The mail is empty.' } : {}),
  };
};

export const MailHelper = ({
  step,
  state,
  view,
  close,
  drafts,
  text: ready,
}: StepProps & { text: ReadyText }) => {
  const form = useForm({
    id: `mail-${step.id}`,
    initial: { to: ready.to.join(', '), subject: ready.subject, text: ready.text },
    check,
    draft: { form: 'mail', incident: view.line.id, part: step.id, drafts },
  });
  const { to = '', subject = '', text = '' } = form.values;
  const key = `mail-${step.id}`;
  const send = (): void =>
    form.submit(() =>
      state.act({
        key,
        action: { do: 'mail', step: step.id, to: addresses(to), subject: subject.trim(), text },
        then: () => {
          form.sent();
          close();
        },
        focus: step.help === 'ask-pm' ? `step-${step.id}` : `again-${step.id}`,
      }),
    );
  return (
    <FormBox label={`Mail: ${step.label}`} onSend={send} onLeave={close} isHere>
      <Restored form={form} />
      <Fields
        form={form}
        fields={[
          {
            name: 'to',
            label: 'To',
            ...(ready.problem === null ? {} : { hint: ready.problem }),
            hasFocus: ready.to.length === 0,
          },
          { name: 'subject', label: 'Subject' },
          { name: 'text', label: 'Text', kind: 'text', rows: 8, hasFocus: ready.to.length > 0 },
        ]}
      />
      <FormFoot
        state={state}
        name={key}
        label="Send as me"
        busyLabel="Sending"
        onSend={send}
        onCancel={close}
      />
    </FormBox>
  );
};
