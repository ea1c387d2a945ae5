// What the Engineering Managers are asked by mail: cover for one's own week, and who takes a day on which nobody is on duty.
import { addDays } from '../../../common/domain/calendar.js';
import { dayOfMoment } from '../../../common/domain/moment.js';
import type { Moment } from '../../../common/domain/moment.js';
import { listOf } from '../../../common/pages/words.js';
import type { Asked } from '../../use-cases/contract.js';
import type { DutyStretch } from '../../domain/on-duty.js';
import type { Field } from '../frame/Fields.js';
import type { Errors, Form, Values } from '../frame/form.js';
import { required, useForm } from '../frame/form.js';
import { HereForm } from '../frame/HereForm.js';
import { useSending } from '../frame/sending.js';
import type { Server } from './use-desk.js';

interface AskProps {
  server: Server;
  onDone: (sentence: string) => void;
  onCancel: () => void;
}

interface AskFormProps extends Omit<AskProps, 'server'> {
  form: Form;
  fields: readonly Field[];
  label: string;
  ask: () => Promise<Asked>;
}

const AskForm = ({ form, fields, label, ask, onDone, onCancel }: AskFormProps) => {
  const sending = useSending();
  const send = (): void =>
    form.submit(() =>
      sending.send(form.id, ask, ({ mailedTo, problems }) =>
        onDone([`Asked ${listOf(mailedTo)} by mail.`, ...problems].join(' ')),
      ),
    );
  return (
    <HereForm
      form={form}
      fields={fields}
      label={label}
      send="Mail the EMs"
      busyLabel="Asking"
      state={{ sending, conflicts: null }}
      onSend={send}
      onLeave={onCancel}
    />
  );
};

const filled = required({
  from: 'Choose the first day.',
  reason: 'Say in a few words why; the Engineering Managers read it.',
});
const checkCover = (values: Values): Errors => {
  const { from = '', until = '' } = values;
  return {
    ...filled(values),
    ...(until === '' || until < from ? { until: 'Choose a day that is not before the first one.' } : {}),
  };
};

/** "I can't do my week". */
export const CoverForm = ({ duty, now, ...props }: AskProps & { duty: DutyStretch; now: Moment }) => {
  const today = dayOfMoment(now);
  const form = useForm({
    id: 'cover',
    initial: { from: duty.from > today ? duty.from : today, until: addDays(duty.until, -1), reason: '' },
    check: checkCover,
  });
  return (
    <AskForm
      {...props}
      form={form}
      label="I can't do my week"
      ask={() =>
        props.server.askForCover({
          from: form.text('from'),
          until: form.text('until'),
          reason: form.text('reason'),
        })
      }
      fields={[
        { name: 'from', label: 'From', kind: 'day', isHalf: true },
        { name: 'until', label: 'Last day', kind: 'day', isHalf: true },
        { name: 'reason', label: 'Why', kind: 'text', rows: 2, hasFocus: true },
      ]}
    />
  );
};

/** "Nobody is on duty". @param text what is proposed to be asked */
export const GapForm = ({ text, ...props }: AskProps & { text: string }) => {
  const form = useForm({
    id: 'gap',
    initial: { text },
    check: required({ text: 'Write what is asked.' }),
  });
  return (
    <AskForm
      {...props}
      form={form}
      label="Tell the EMs"
      ask={() => props.server.askWhoTakesIt({ text: form.text('text') })}
      fields={[
        { name: 'text', label: 'Mail to the Engineering Managers', kind: 'text', rows: 9, hasFocus: true },
      ]}
    />
  );
};
