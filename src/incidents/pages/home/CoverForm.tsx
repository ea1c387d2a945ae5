// "I can't do my week": asks the Engineering Managers by mail for somebody else.
import { addDays } from '../../../common/domain/calendar.js';
import { dayOfMoment } from '../../../common/domain/moment.js';
import type { Moment } from '../../../common/domain/moment.js';
import { Button } from '../../../common/pages/Button.js';
import { listOf } from '../../../common/pages/words.js';
import type { DutyStretch } from '../../domain/on-duty.js';
import { Fields } from '../frame/Fields.js';
import { FormBox } from '../frame/FormBox.js';
import type { Errors, Values } from '../frame/form.js';
import { useForm } from '../frame/form.js';
import { useSending } from '../frame/sending.js';
import { Failure } from '../frame/View.js';
import type { Server } from './use-desk.js';

const check = ({ from = '', until = '', reason = '' }: Values): Errors => ({
  ...(from === '' ? { from: 'Choose the first day.' } : {}),
  ...(until === '' || until < from ? { until: 'Choose a day that is not before the first one.' } : {}),
  ...(reason.trim() === '' ? { reason: 'Say in a few words why; the Engineering Managers read it.' } : {}),
});

interface CoverFormProps {
  server: Server;
  duty: DutyStretch;
  now: Moment;
  onDone: (sentence: string) => void;
  onCancel: () => void;
}

export const CoverForm = ({ server, duty, now, onDone, onCancel }: CoverFormProps) => {
  const today = dayOfMoment(now);
  const form = useForm({
    id: 'cover',
    initial: { from: duty.from > today ? duty.from : today, until: addDays(duty.until, -1), reason: '' },
    check,
  });
  const { busy, failed, send } = useSending();
  const { from = '', until = '', reason = '' } = form.values;
  const ask = (): void =>
    form.submit(() =>
      send(
        'cover',
        () => server.askForCover({ from, until, reason: reason.trim() }),
        ({ mailedTo, problems }) =>
          onDone(
            [
              mailedTo.length > 0 ? `Asked ${listOf(mailedTo)} for cover.` : 'Nobody was asked.',
              ...problems,
            ].join(' '),
          ),
      ),
    );
  return (
    <FormBox label="I can't do my week" onSend={ask} onLeave={onCancel} isHere>
      <Fields
        form={form}
        fields={[
          { name: 'from', label: 'From', kind: 'day', isHalf: true },
          { name: 'until', label: 'Last day', kind: 'day', isHalf: true },
          { name: 'reason', label: 'Why', kind: 'text', rows: 2, hasFocus: true },
        ]}
      />
      {failed === null ? null : <Failure text={failed.text} onRetry={failed.again} />}
      <div class="row">
        <Button look="primary" isSmall isBusy={busy !== null} busyLabel="Asking" onClick={ask}>
          Mail the EMs
        </Button>
        <Button look="text" isSmall isOff={busy !== null} onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </FormBox>
  );
};
