// A button that stays where it is and as wide as it is while its work runs.
import type { ComponentChildren, Ref } from 'preact';
import type { IconName } from './Icon.js';
import { Icon } from './Icon.js';

export interface ButtonProps {
  children?: ComponentChildren;
  onClick: () => void;
  /** `link`: looks like one, within a line of text. `icon`: small, with an icon and a `label` only. */
  look?: 'primary' | 'text' | 'outlined' | 'link' | 'icon';
  isSmall?: boolean;
  /** Takes the room that is left in its row. */
  isWide?: boolean;
  id?: string;
  icon?: IconName;
  /** Shown instead of the label while `isBusy`; reserves its width from the start. */
  busyLabel?: string;
  isBusy?: boolean;
  /** Cannot be pressed now, but can still be reached and read. */
  isOff?: boolean;
  /** id of the sentence that says what the button does or why it is off. */
  describedBy?: string;
  label?: string;
  /** Shown by the pointer. */
  title?: string;
  isExpanded?: boolean;
  buttonRef?: Ref<HTMLButtonElement>;
}

const classOf = ({ look, isSmall, isWide }: ButtonProps): string =>
  [
    look === 'link' ? 'link' : 'btn',
    look === 'primary' && 'btn--primary',
    look === 'text' && 'btn--text',
    look === 'icon' && 'btn--icon btn--sm',
    isSmall === true && (look === 'link' ? 'small' : 'btn--sm'),
    isWide === true && 'grow',
  ]
    .filter(Boolean)
    .join(' ');

/** Off and busy buttons are `aria-disabled`: they keep the focus and do nothing. */
export const Button = (props: ButtonProps) => {
  const isOff = props.isOff === true || props.isBusy === true;
  return (
    <button
      type="button"
      id={props.id}
      class={classOf(props)}
      ref={props.buttonRef ?? null}
      aria-disabled={isOff ? 'true' : undefined}
      aria-describedby={props.describedBy}
      aria-label={props.label}
      title={props.title}
      aria-expanded={props.isExpanded}
      onClick={() => {
        if (!isOff) props.onClick();
      }}
      onKeyDown={(event) => {
        // A held Enter must not run on into the question that the first press opened.
        if (event.repeat && event.key === 'Enter') event.preventDefault();
      }}
    >
      {props.icon === undefined ? null : <Icon name={props.icon} />}
      {props.busyLabel === undefined ? props.children : <Labels {...props} />}
    </button>
  );
};

const Labels = ({ children, busyLabel, isBusy }: ButtonProps) => (
  <span class="btn__labels">
    <span hidden={isBusy === true}>{children}</span>
    <span hidden={isBusy !== true}>
      <span class="spin" />
      {busyLabel}
    </span>
  </span>
);
