// The bar at the foot of a view with a form: the one primary button, Cancel, and the key that sends.
import { Button } from '../../../common/pages/Button.js';

interface SendBarProps {
  label: string;
  busyLabel: string;
  /** This form is on its way. */
  isBusy: boolean;
  /** Anything is on its way: nothing can be left. */
  isOff: boolean;
  /** Something above asks for a decision first and has the primary button. */
  isSecond: boolean;
  onSend: () => void;
  onCancel: () => void;
}

export const SendBar = ({ label, busyLabel, isBusy, isOff, isSecond, onSend, onCancel }: SendBarProps) => (
  <div class="bar">
    <Button look={isSecond ? 'outlined' : 'primary'} isBusy={isBusy} busyLabel={busyLabel} onClick={onSend}>
      {label}
    </Button>
    <Button look="text" isOff={isOff} onClick={onCancel}>
      Cancel
    </Button>
    <span class="keys">
      <kbd>Ctrl</kbd> <kbd>Enter</kbd>
    </span>
  </div>
);
