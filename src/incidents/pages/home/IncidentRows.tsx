// A list of incidents: arrows move, Enter opens; the first ones, and all on demand.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { durationText } from '../../../common/domain/moment.js';
import type { Moment } from '../../../common/domain/moment.js';
import { Button } from '../../../common/pages/Button.js';
import type { IncidentLine } from '../../use-cases/contract.js';
import { focusSoon } from '../frame/focus-soon.js';
import { DueMark, PriorityChip, StatusMark } from '../frame/Marks.js';
import { dueLater } from '../frame/now.js';

const FIRST = 20;

export const rowId = (id: string): string => `row-${id}`;

interface RowsProps<Line> {
  label: string;
  /** What the right column says. */
  column: string;
  lines: readonly Line[];
  /** Minutes since the lines were read. */
  elapsed: number;
  now: Moment;
  /** In place of the due time. */
  note?: (line: Line) => ComponentChildren;
  onOpen: (line: Line) => void;
}

/** Up and Down go to the item above or below, over all lists of the page. */
const move = (event: KeyboardEvent): void => {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const items = [...document.querySelectorAll<HTMLElement>('.item')];
  const next = items[items.findIndex((item) => item === document.activeElement) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
};

export const IncidentRows = <Line extends IncidentLine>(props: RowsProps<Line>) => {
  const { label, column, lines, elapsed, now, note, onOpen } = props;
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole || lines.length <= FIRST + 1 ? lines : lines.slice(0, FIRST);
  return (
    <section aria-label={label}>
      <div class="sechead">
        <h2>
          {`${label} `}
          <span class="plain dim num">{lines.length}</span>
        </h2>
        <span class="small dim">{column}</span>
      </div>
      <ul class="list bleed" onKeyDown={move}>
        {shown.map((line) => (
          <li key={line.id}>
            <button type="button" class="item" id={rowId(line.id)} onClick={() => onOpen(line)}>
              <span class="item__top">
                <PriorityChip priority={line.priority} />
                {note === undefined ? <DueMark due={dueLater(line.due, elapsed)} now={now} /> : note(line)}
              </span>
              <span class="item__title clamp" title={line.title}>
                {line.title === '' ? `Incident ${line.id} without a title` : line.title}
              </span>
              <span class="meta">
                <StatusMark line={line} />
                {line.task === '' ? null : <span>{line.task}</span>}
                {line.age === null ? null : <span>{durationText(line.age + elapsed)}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {shown.length === lines.length ? null : (
        <p>
          <Button
            look="link"
            isSmall
            onClick={() => {
              setWhole(true);
              focusSoon(rowId(lines[FIRST]?.id ?? ''));
            }}
          >
            {`Show all ${String(lines.length)}`}
          </Button>
        </p>
      )}
    </section>
  );
};
