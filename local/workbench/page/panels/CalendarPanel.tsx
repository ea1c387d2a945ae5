// The calendars in month view, as everybody with access would see them.
import { useState } from 'preact/hooks';
import type { CalendarView } from '../../protocol.js';
import { useSignal } from '../signal.js';
import { state, useView } from '../store.js';
import { CalendarMonth } from './calendar/CalendarMonth.js';
import { Empty, Loaded, PanelView } from './PanelView.js';

export const CalendarPanel = () => {
  const view = useView<CalendarView[]>('/api/calendar', ['calendar']);
  const [chosen, choose] = useState<string | null>(null);
  const known = useSignal(state);
  const calendars = view.value ?? [];
  const calendar = calendars.find(({ id }) => id === chosen) ?? calendars[0];
  return (
    <PanelView
      title="Calendar"
      {...(calendar === undefined ? {} : { about: `${calendar.name}, ${calendar.timeZone}` })}
      tools={
        calendars.length < 2 ? null : (
          <label class="field">
            <span class="sr">Which calendar</span>
            <select
              class="select"
              value={calendar?.id ?? ''}
              onChange={(event) => choose(event.currentTarget.value)}
            >
              {calendars.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )
      }
    >
      <Loaded view={view} what="The calendar">
        {() =>
          calendar === undefined || known === null ? (
            <Empty title="There is no calendar.">
              A world made from your own exports gets one when set-up has run.
            </Empty>
          ) : (
            <CalendarMonth key={calendar.id} calendar={calendar} now={known.now} />
          )
        }
      </Loaded>
    </PanelView>
  );
};
