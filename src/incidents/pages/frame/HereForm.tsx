// A form that opens in place, below what it belongs to: fields, what went wrong, the one primary button, Cancel.
import type { ComponentChildren } from 'preact';
import { Button } from '../../../common/pages/Button.js';
import type { Field } from './Fields.js';
import { Fields } from './Fields.js';
import { FormBox, Restored } from './FormBox.js';
import type { Form } from './form.js';
import type { Sending } from './sending.js';
import { Failure } from './View.js';

interface HereFormProps {
  /** Its id is the key of what it sends. */
  form: Form;
  fields: readonly Field[];
  /** What it is called; also on its button where `send` says nothing else. */
  label: string;
  send?: string;
  busyLabel?: string;
  /** Where there are conflicts, deciding them has the primary button. */
  state: { sending: Sending; conflicts: unknown };
  onSend: () => void;
  onLeave: () => void;
  /** What Cancel does where it is not leaving. */
  onCancel?: () => void;
  /** There is nothing to send yet. */
  isIdle?: boolean;
  /** Before the fields. */
  children?: ComponentChildren;
}

export const HereForm = (props: HereFormProps) => {
  const { form, fields, label, send = label, busyLabel = 'Saving', state, isIdle, onSend, onLeave } = props;
  const { busy, failed } = state.sending;
  return (
    <FormBox label={label} onSend={onSend} onLeave={onLeave} isHere>
      <Restored form={form} />
      {props.children}
      <Fields form={form} fields={fields} />
      {failed?.key === form.id ? <Failure failed={failed} /> : null}
      <div class="row">
        <Button
          look={isIdle === true || state.conflicts !== null ? 'outlined' : 'primary'}
          isSmall
          isBusy={busy === form.id}
          isOff={isIdle === true || busy !== null}
          busyLabel={busyLabel}
          onClick={onSend}
        >
          {send}
        </Button>
        {isIdle === true ? null : (
          <Button look="text" isSmall isOff={busy !== null} onClick={props.onCancel ?? onLeave}>
            Cancel
          </Button>
        )}
      </div>
    </FormBox>
  );
};
