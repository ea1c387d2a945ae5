// The menu that gives a week to somebody else: opens with Enter or an arrow, letters jump to a name, Escape keeps what was.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../../../common/pages/Icon.js';
import { AnswerChip } from '../AnswerChip.js';
import type { MenuOptions, PersonOption } from './menu-options.js';
import { letterOf, nameAt, stepFrom } from './menu-keys.js';
import { placeMenu } from './place-menu.js';

interface ChangeMenuProps {
  /** "Change" or "Choose". */
  label: string;
  /** "Mon 7 Dec", for those who do not see the row. */
  day: string;
  options: MenuOptions;
  isOpenWeek: boolean;
  onChoose: (email: string | null) => void;
}

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

interface MenuProps extends ChangeMenuProps {
  button: HTMLButtonElement | null;
  /** Closes and gives the focus back. */
  close: () => void;
  /** Closes and leaves the focus where it goes. */
  dismiss: () => void;
}

const Menu = ({ day, options, isOpenWeek, onChoose, button, close, dismiss }: MenuProps) => {
  const menu = useRef<HTMLDivElement>(null);
  const typed = useRef({ text: '', at: 0 });
  const [showsNo, setShowsNo] = useState(options.able.length === 0 || options.saidNo.length < 2);
  const items = (): HTMLElement[] => [
    ...(menu.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? []),
  ];

  useLayoutEffect(() => {
    if (menu.current !== null && button !== null) placeMenu(menu.current, button);
  }, [showsNo]);
  useEffect(() => {
    const all = items();
    (all.find((item) => item.getAttribute('aria-checked') === 'true') ?? all[0])?.focus();
  }, []);
  useEffect(() => {
    const outside = (event: Event): void => {
      const target = event.target instanceof Node ? event.target : null;
      if (menu.current?.contains(target) !== true && button?.contains(target) !== true) dismiss();
    };
    const moved = (): void => {
      if (menu.current !== null && button !== null) placeMenu(menu.current, button);
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('scroll', moved, true);
    addEventListener('resize', moved);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('scroll', moved, true);
      removeEventListener('resize', moved);
    };
  }, []);

  const choose = (email: string | null): void => {
    close();
    onChoose(email);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const all = items();
    const now = all.findIndex((item) => item === document.activeElement);
    const letter = letterOf(event);
    const next =
      letter === null ? stepFrom(event.key, now, all.length) : nameAt(all, now, letter, typed.current);
    if (event.key === 'Escape') close();
    else if (event.key === 'Tab') {
      close();
      return;
    } else if (next === null) return;
    else all[next]?.focus();
    event.preventDefault();
  };

  return (
    <div class="pop" role="menu" aria-label={`Who takes ${day}`} ref={menu} onKeyDown={onKeyDown}>
      {options.able.map((option) => (
        <PersonItem option={option} choose={choose} key={option.email} />
      ))}
      {options.able.length > 0 && options.saidNo.length > 0 ? <hr /> : null}
      {showsNo ? (
        options.saidNo.map((option) => <PersonItem option={option} choose={choose} key={option.email} />)
      ) : (
        <NoGroup
          count={options.saidNo.length}
          onShow={() => {
            setShowsNo(true);
            const first = options.able.length;
            requestAnimationFrame(() => items()[first]?.focus());
          }}
        />
      )}
      {options.able.length + options.saidNo.length > 0 ? <hr /> : null}
      <button
        type="button"
        role="menuitemradio"
        aria-checked={isOpenWeek}
        tabIndex={-1}
        onClick={() => choose(null)}
      >
        <span class="pop__mark">{isOpenWeek ? <Icon name="check" /> : null}</span>
        <span class="pop__all" data-name="Leave open">
          Leave open for now
        </span>
      </button>
    </div>
  );
};

const PersonItem = ({ option, choose }: { option: PersonOption; choose: (email: string) => void }) => (
  <button
    type="button"
    role="menuitemradio"
    aria-checked={option.isCurrent}
    tabIndex={-1}
    onClick={() => choose(option.email)}
  >
    <span class="pop__mark">{option.isCurrent ? <Icon name="check" /> : null}</span>
    <span class="pop__name" data-name={option.name}>
      {option.name}
    </span>
    <AnswerChip answer={option.answer} />
    <span class="pop__words small dim">{option.words}</span>
    <span class="pop__cost small num">{option.cost}</span>
  </button>
);

const NoGroup = ({ count, onShow }: { count: number; onShow: () => void }) => (
  <button type="button" role="menuitem" tabIndex={-1} onClick={onShow}>
    <span class="pop__mark" />
    <span class="pop__name dim" data-name="">{`${String(count)} others`}</span>
    <AnswerChip answer="no" />
    <span class="pop__words small dim">show them; talk to them first</span>
    <span class="pop__cost" />
  </button>
);
