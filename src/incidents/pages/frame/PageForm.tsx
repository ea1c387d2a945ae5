// A view that is one form; its foot stays in sight: what went wrong, the one primary button, Cancel, the key that sends.
import type { ComponentChildren } from 'preact';
import { Button } from '../../../common/pages/Button.js';
import type { Field } from './Fields.js';
import { Fields } from './Fields.js';
import { FormBox, Restored } from './FormBox.js';
import type { Form } from './form.js';
import type { Sending } from './sending.js';
import { Failure, View } from './View.js';

interface PageFormProps {
  title: string;
  backTo: string;
  /** Its id is the key of what it sends. */
  form: Form;
  fields: readonly Field[];
  label: string;
  busyLabel: string;
  sending: Sending;
  /** Something above asks for a decision first and has the primary button. */
  isSecond: boolean;
  onSend: () => void;
  onBack: () => void;
  /** Before the fields. */
  children?: ComponentChildren;
}

export const PageForm = (props: PageFormProps) => {
  const { title, backTo, form, fields, label, busyLabel, sending, isSecond, onSend, onBack, children } =
    props;
  const { busy, failed } = sending;
  return (
    <View title={title} backTo={backTo} onBack={onBack} onSend={onSend}>
      <FormBox label={title} onSend={onSend} onLeave={onBack}>
        <div class="view">
          {children}
          <Restored form={form} />
          <Fields form={form} fields={fields} />
        </div>
        <div class="bar">
          {failed?.key === form.id ? <Failure failed={failed} /> : null}
          <Button
            look={isSecond ? 'outlined' : 'primary'}
            isBusy={busy === form.id}
            isOff={busy !== null}
            busyLabel={busyLabel}
            onClick={onSend}
          >
            {label}
          </Button>
          <Button look="text" isOff={busy !== null} onClick={onBack}>
            Cancel
          </Button>
          <span class="keys">
            <kbd>Ctrl</kbd> <kbd>Enter</kbd>
          </span>
        </div>
      </FormBox>
    </View>
  );
};
