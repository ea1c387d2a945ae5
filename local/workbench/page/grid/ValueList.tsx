// The values a cell offers, below its editor.
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../parts/Icon.js';

export const LIST_ID = 'cell-values';
export const optionId = (index: number): string => `cell-value-${String(index)}`;

/** All values until one types; then those that contain what was typed. */
export const valuesFor = (values: readonly string[], text: string, before: string): string[] => {
  const sought = text.trim().toLowerCase();
  return text === before || sought === ''
    ? [...values]
    : values.filter((value) => value.toLowerCase().includes(sought));
};

interface ValueListProps {
  label: string;
  /** The field it belongs to. */
  below: RefObject<HTMLElement | null>;
  values: readonly string[];
  marked: string | null;
  chosen: string;
  help: string;
  onChoose: (value: string) => void;
}

const GAP = 2;
const ROOM = 220;

const placeAt = (field: HTMLElement): string => {
  const { left, top, bottom, width } = field.getBoundingClientRect();
  const wide = Math.max(width, 160);
  const x = Math.max(4, Math.min(left, innerWidth - wide - 4));
  const isAbove = bottom + ROOM > innerHeight && top > ROOM;
  const y = isAbove ? `bottom:${String(innerHeight - top + GAP)}px` : `top:${String(bottom + GAP)}px`;
  return `left:${String(x)}px;min-width:${String(wide)}px;${y}`;
};

export const ValueList = ({ label, below, values, marked, chosen, help, onChoose }: ValueListProps) => {
  const [place, setPlace] = useState('visibility:hidden');
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    box.current?.showPopover();
    if (below.current !== null) setPlace(placeAt(below.current));
  }, [below]);
  useLayoutEffect(() => {
    if (marked !== null)
      document.getElementById(optionId(values.indexOf(marked)))?.scrollIntoView({ block: 'nearest' });
  }, [marked, values]);
  return (
    // It lies in a cell of the grid, whose own mouse must not hear of it; the field keeps the focus.
    <div
      ref={box}
      popover="manual"
      class="values"
      style={place}
      onPointerDown={(event) => event.stopPropagation()}
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => event.stopPropagation()}
      onDblClick={(event) => event.stopPropagation()}
    >
      <ul role="listbox" id={LIST_ID} aria-label={label}>
        {values.map((value, index) => (
          <li
            key={value}
            id={optionId(index)}
            role="option"
            aria-selected={value === marked}
            class={value === marked ? 'values__one is-marked' : 'values__one'}
            onClick={() => onChoose(value)}
          >
            <span class="values__sign">{value === chosen ? <Icon name="check" /> : null}</span>
            {value}
          </li>
        ))}
      </ul>
      {values.length === 0 ? <p class="values__help">No value of the list matches.</p> : null}
      {help === '' ? null : <p class="values__help">{help}</p>}
    </div>
  );
};
