// The cross in the corner of what floats.
import { Icon } from './Icon.js';

export const CloseButton = ({ label, onClick }: { label: string; onClick: () => void }) => (
  <button type="button" class="iconbutton" aria-label={label} title={label} onClick={onClick}>
    <Icon name="cross" />
  </button>
);
