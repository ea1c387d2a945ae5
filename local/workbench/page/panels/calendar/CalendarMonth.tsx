// One month of a calendar with its head, its entries and the details of the entry chosen.
import { useMemo, useState } from 'preact/hooks';
import type { CalendarView } from '../../../protocol.js';
import { afterDrawing } from '../../parts/after-drawing.js';
import { Icon } from '../../parts/Icon.js';
import { useMedia } from '../use-media.js';
import { count, monthText } from '../words.js';
import { wallTime } from '../zone.js';
import './calendar.css';
import type { Entry } from './entries.js';
import { entriesOf, inMonth, nextMonth } from './entries.js';
import { EntryDetails } from './EntryDetails.js';
import { MonthGrid } from './MonthGrid.js';
import { MonthList } from './MonthList.js';

/** Below this a month has no room; its entries are listed instead. */
const NARROW = '(max-width: 499px)';

export const CalendarMonth = ({ calendar, now }: { calendar: CalendarView; now: string }) => {
  const today = wallTime(now, calendar.timeZone);
  // Null follows the clock.
  const [chosenMonth, setMonth] = useState<string | null>(null);
  const [openId, setOpen] = useState<string | null>(null);
  const isNarrow = useMedia(NARROW);
  const month = chosenMonth ?? today.slice(0, 7);
  const entries = useMemo(() => entriesOf(calendar), [calendar]);
  const own = inMonth(entries, month);
  const open = entries.find(({ id }) => id === openId) ?? null;
  const close = (): void => {
    const id = openId;
    setOpen(null);
    afterDrawing(() => focusEntry(id));
  };
  const choose = ({ id }: Entry): void => setOpen(id);
  return (
    <div class={open === null ? 'month' : 'month month--open'}>
      <div class="month__main">
        <div class="month__head">
          <h3 class="month__title" aria-live="polite">
            {monthText(month)}
            <span class="sr">, {count(own.length, 'entry', 'entries')}</span>
          </h3>
          <button type="button" class="btn btn--sm" onClick={() => setMonth(null)}>
            Today
          </button>
          <button
            type="button"
            class="iconbutton"
            aria-label="Previous month"
            title="Previous month"
            onClick={() => setMonth(nextMonth(month, -1))}
          >
            <span class="turned">
              <Icon name="right" />
            </span>
          </button>
          <button
            type="button"
            class="iconbutton"
            aria-label="Next month"
            title="Next month"
            onClick={() => setMonth(nextMonth(month, 1))}
          >
            <Icon name="right" />
          </button>
        </div>
        {isNarrow ? (
          <MonthList entries={own} onChoose={choose} />
        ) : (
          <MonthGrid entries={entries} month={month} today={today} chosen={openId} onChoose={choose} />
        )}
        {own.length === 0 && !isNarrow ? <p class="dim">{`Nothing in ${monthText(month)}.`}</p> : null}
        <Legend />
      </div>
      {open === null ? null : <EntryDetails key={open.id} entry={open} onClose={close} />}
    </div>
  );
};

const focusEntry = (id: string | null): void => {
  const entries = [...document.querySelectorAll<HTMLElement>('[data-entry]')];
  const place = entries.find((element) => element.dataset.entry === id);
  (place?.closest<HTMLElement>('a, button') ?? place)?.focus();
};

const Legend = () => (
  <ul class="legend" aria-label="What the colours mean">
    <li>
      <span class="legend__mark legend__mark--script" />
      made by the script
    </li>
    <li>
      <span class="legend__mark legend__mark--hand" />
      made by hand
    </li>
  </ul>
);
