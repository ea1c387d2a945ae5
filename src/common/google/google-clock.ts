// The day and the time, in the rota's own time zone.
import type { Day } from '../domain/calendar.js';

export class GoogleClock {
  private readonly timeZone: () => string;

  constructor(timeZone: () => string) {
    this.timeZone = timeZone;
  }

  today(): Day {
    return this.format('yyyy-MM-dd');
  }

  stamp(): string {
    return this.format('yyyy-MM-dd HH:mm');
  }

  private format(pattern: string): string {
    return Utilities.formatDate(new Date(), this.timeZone(), pattern);
  }
}
