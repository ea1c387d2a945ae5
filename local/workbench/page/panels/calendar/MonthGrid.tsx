// A month as a grid of weeks, drawn by FullCalendar; the entries in it are links that the keyboard reaches.
import { Calendar } from '@fullcalendar/core';
import type { EventContentArg, EventInput } from '@fullcalendar/core';
import dayGridPlugin from '@fullcalendar/daygrid';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Entry } from './entries.js';

interface MonthGridProps {
  entries: readonly Entry[];
  /** `YYYY-MM` */
  month: string;
  /** `YYYY-MM-DDTHH:MM` on the calendar's wall. */
  today: string;
  chosen: string | null;
  onChoose: (entry: Entry) => void;
}

/** Times are wall times already: to the calendar they are all UTC. */
const eventOf = (entry: Entry, isChosen: boolean): EventInput => ({
  id: entry.id,
  title: entry.title,
  start: entry.from,
  end: entry.to,
  allDay: entry.isAllDay,
  classNames: [
    'entry',
    entry.isByScript ? 'entry--script' : 'entry--hand',
    isChosen ? 'entry--chosen' : '',
  ].filter((name) => name !== ''),
  extendedProps: { entry },
});

const entryIn = (event: EventContentArg['event']): Entry => event.extendedProps.entry as Entry;

/** What stands in an entry's bar: text nodes. */
const contentOf = ({ event }: EventContentArg): { domNodes: Node[] } => {
  const entry = entryIn(event);
  const label = document.createElement('span');
  label.className = 'entry__title';
  label.dataset.entry = entry.id;
  label.textContent = entry.isAllDay ? entry.title : `${entry.from.slice(11, 16)} ${entry.title}`;
  const more = document.createElement('span');
  more.className = 'sr';
  more.textContent = `, ${entry.when}, ${entry.isByScript ? 'made by the script' : 'made by hand'}`;
  return { domNodes: [label, more] };
};

export const MonthGrid = ({ entries, month, today, chosen, onChoose }: MonthGridProps) => {
  const place = useRef<HTMLDivElement>(null);
  const calendar = useRef<Calendar | null>(null);
  const latest = useRef(onChoose);
  latest.current = onChoose;
  const day = today.slice(0, 10);

  // Another day takes another calendar: which one is today FullCalendar asks only once.
  useLayoutEffect(() => {
    if (place.current === null) return undefined;
    const made = new Calendar(place.current, {
      plugins: [dayGridPlugin],
      initialView: 'dayGridMonth',
      initialDate: `${month}-01`,
      now: day,
      timeZone: 'UTC',
      locale: 'en-gb',
      firstDay: 1,
      weekNumbers: true,
      weekNumberCalculation: 'ISO',
      weekNumberFormat: { week: 'narrow' },
      weekText: 'W',
      headerToolbar: false,
      height: 'auto',
      fixedWeekCount: false,
      dayHeaderFormat: { weekday: 'short' },
      eventInteractive: true,
      displayEventEnd: false,
      eventContent: contentOf,
      eventClick: ({ event, jsEvent }) => {
        jsEvent.preventDefault();
        latest.current(entryIn(event));
      },
    });
    made.render();
    calendar.current = made;
    return () => made.destroy();
  }, [day]);
  useLayoutEffect(() => calendar.current?.gotoDate(`${month}-01`), [month]);
  useLayoutEffect(() => {
    calendar.current?.setOption(
      'events',
      entries.map((entry) => eventOf(entry, entry.id === chosen)),
    );
  }, [entries, chosen, day]);

  return <div class="monthgrid" ref={place} />;
};
