// The end of a form that opens in place: what went wrong, the one primary button, Cancel.
import type { ComponentChildren } from 'preact';
import { Button } from '../../../common/pages/Button.js';
import { Failure } from '../frame/View.js';
import type { IncidentState } from './use-incident.js';

interface FormFootProps {
  state: IncidentState;
  /** The deed's key. */
  name: string;
  label: string;
  busyLabel: string;
  onSend: () => void;
  onCancel: () => void;
  children?: ComponentChildren;
}

export const FormFoot = ({ state, name, label, busyLabel, onSend, onCancel, children }: FormFootProps) => {
  const { busy, failed } = state.sending;
  return (
    <>
      {failed?.key === name ? <Failure text={failed.text} onRetry={failed.again} /> : null}
      <div class="row">
        <Button
          look={state.conflicts === null ? 'primary' : 'outlined'}
          isSmall
          isBusy={busy === name}
          isOff={busy !== null}
          busyLabel={busyLabel}
          onClick={onSend}
        >
          {label}
        </Button>
        <Button look="text" isSmall isOff={busy !== null} onClick={onCancel}>
          Cancel
        </Button>
        {children}
      </div>
    </>
  );
};
