// A mail: looked at and changed, then sent as the person at the keyboard.
import type { ReadyText } from '../../use-cases/contract.js';
import { required, useForm } from '../frame/form.js';
import type { Errors, Values } from '../frame/form.js';
import { HereForm } from '../frame/HereForm.js';
import type { StepProps } from './parts.js';

const addresses = (to: string): string[] => to.split(/[,;\s]+/).filter((part) => part !== '');

const filled = required({
  to: 'Say who gets it.',
  subject: 'Give it a subject.',
  text: 'The mail is empty.',
});
const check = (values: Values): Errors => {
  const wrong = addresses(values.to ?? '').find((address) => !/^[^@]+@[^@]+\.[^@]+$/.test(address));
  return { ...filled(values), ...(wrong === undefined ? {} : { to: `“${wrong}” is no e-mail address.` }) };
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
  const send = (): void =>
    form.submit(() =>
      state.act({
        key: form.id,
        action: {
          do: 'mail',
          step: step.id,
          to: addresses(form.text('to')),
          subject: form.text('subject'),
          text: form.values.text ?? '',
        },
        then: () => {
          form.sent();
          close();
        },
        focus: step.help === 'ask-pm' ? `step-${step.id}` : `again-${step.id}`,
      }),
    );
  return (
    <HereForm
      form={form}
      label={`Mail: ${step.label}`}
      send="Send as me"
      busyLabel="Sending"
      state={state}
      onSend={send}
      onLeave={close}
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
  );
};
