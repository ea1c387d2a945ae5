// Connects keys, mouse and clipboard of the grid's element with what they mean.
import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { isSamePlace, placeName } from './area.js';
import { copy, cut, paste } from './clipboard.js';
import { run } from './commands.js';
import { commandOf } from './keys.js';
import { click, placeOf, press } from './pointer.js';
import type { Session } from './session.js';
import { ROW_HEIGHT } from './sizes.js';

interface GridInput {
  /** Escape was pressed: the next Tab leaves the grid. */
  isTabFree: boolean;
  onKeyDown: (event: KeyboardEvent) => void;
  onPointerDown: (event: PointerEvent) => void;
  onPointerMove: (event: PointerEvent) => void;
  onPointerUp: () => void;
  onPointerLeave: () => void;
  onClick: (event: MouseEvent) => void;
  onDblClick: (event: MouseEvent) => void;
  onCopy: (event: ClipboardEvent) => void;
  onCut: (event: ClipboardEvent) => void;
  onPaste: (event: ClipboardEvent) => void;
  onBlur: () => void;
}

interface Drag {
  isWidening: boolean;
  isTouch: boolean;
  wasActive: boolean;
}

/** `hover` hears the name of the cell below the mouse, or null. */
export const useGridInput = (
  session: Session,
  grid: RefObject<HTMLElement | null>,
  hover: (place: string | null) => void,
): GridInput => {
  const [isTabFree, freeTab] = useState(false);
  const drag = useRef<Drag>({ isWidening: false, isTouch: false, wasActive: false });
  const isEditing = session.draft?.where === 'cell';

  const onKeyDown = (event: KeyboardEvent): void => {
    if (isEditing || event.defaultPrevented || event.isComposing) return;
    const command = commandOf(event);
    if (command === null || (isTabFree && event.key === 'Tab')) return;
    freeTab(command.kind === 'leave');
    event.preventDefault();
    run(session, command, Math.max(1, Math.floor((grid.current?.clientHeight ?? 0) / ROW_HEIGHT) - 3));
  };

  const onPointerDown = (event: PointerEvent): void => {
    const isTouch = event.pointerType === 'touch';
    const pressed = placeOf(event.target as Element);
    const wasActive = pressed !== null && isSamePlace(pressed, session.selection.active);
    drag.current = { isWidening: false, isTouch, wasActive };
    // A finger may want to scroll: it chooses with the click that follows.
    if (!isTouch) drag.current.isWidening = press(session, event);
  };

  const onPointerMove = (event: PointerEvent): void => {
    const place = placeOf(event.target as Element);
    if (event.pointerType !== 'touch') hover(place === null ? null : placeName(place));
    const { active, head } = session.selection;
    if (drag.current.isWidening && place !== null && !isSamePlace(place, head))
      session.select({ active, head: place });
  };

  const onClick = (event: MouseEvent): void => {
    if (drag.current.isTouch) press(session, event as PointerEvent);
    click(session, event.target as Element, drag.current.wasActive, drag.current.isTouch);
  };

  const onDblClick = (event: MouseEvent): void => {
    const target = event.target as Element;
    if (!isEditing && placeOf(target) !== null && target.closest('[data-part=tick]') === null)
      session.begin('cell', null);
  };

  const clipboard = (act: typeof copy) => (event: ClipboardEvent) => {
    if (!isEditing) act(session, event);
  };

  return {
    isTabFree,
    onKeyDown,
    onPointerDown,
    onPointerMove,
    onPointerUp: () => {
      drag.current.isWidening = false;
    },
    onPointerLeave: () => hover(null),
    onClick,
    onDblClick,
    onCopy: clipboard(copy),
    onCut: clipboard(cut),
    onPaste: clipboard(paste),
    onBlur: () => freeTab(false),
  };
};
