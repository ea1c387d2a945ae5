// Looks at a calendar before set-up settles on it, and adopts entries people made by hand.
import type { Day } from '../../common/domain/calendar.js';
import type { DutyEntry } from '../../common/domain/duty-entry.js';
import { listEntries } from '../../common/google/duty-calendar-api.js';
import type { CalendarPage } from '../../common/google/duty-calendar-api.js';
import type { CalendarCheck } from '../use-cases/setup-ports.js';
import { AdvancedDutyCalendar } from './advanced-duty-calendar.js';

export class GoogleCalendarCheck implements CalendarCheck {
  look(id: string, from: Day, until: Day): CalendarPage {
    return listEntries(id, from, until);
  }

  adopt(calendarId: string, id: string, entry: DutyEntry): void {
    new AdvancedDutyCalendar(() => calendarId).update(id, entry);
  }
}
