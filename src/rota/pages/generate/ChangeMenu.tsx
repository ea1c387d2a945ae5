// The menu that gives a week to somebody else: opens with Enter or an arrow, letters jump to a name, Escape keeps what was.
import { useRef, useState } from 'preact/hooks';
import './change-menu.css';
import { Icon } from '../../../common/pages/Icon.js';
import type { ChangeMenuProps } from './Menu.js';
import { Menu } from './Menu.js';

export const ChangeMenu = (props: ChangeMenuProps) => {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div class="change">
      <button
        type="button"
        class="btn btn--sm"
        ref={button}
        data-change
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-label={`${props.label} ${props.day}`}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {props.label}
        <Icon name="down" />
      </button>
      {isOpen ? (
        <Menu {...props} button={button.current} close={close} dismiss={() => setOpen(false)} />
      ) : null}
    </div>
  );
};
