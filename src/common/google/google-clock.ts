// The day and the time, in the rota's own time zone.
import type { Day } from '../domain/calendar.js';

export class GoogleClock {
  private readonly timeZone: () => string;
  private readonly began = Date.now();

  constructor(timeZone: () => string) {
    this.timeZone = timeZone;
  }

  today(): Day {
    return this.format('yyyy-MM-dd');
  }

  stamp(): string {
    return this.format('yyyy-MM-dd HH:mm');
  }

  hour(): number {
    return Number(this.format('H'));
  }

  /** Milliseconds since the run began. */
  elapsed(): number {
    return Date.now() - this.began;
  }

  private format(pattern: string): string {
    const now = new Date();
    try {
      return Utilities.formatDate(now, this.timeZone(), pattern);
    } catch (error) {
      // A zone that does not exist must not stop set-up, which is where it is mended.
      if (!/timeZone/i.test(String(error))) throw error;
      return Utilities.formatDate(now, Session.getScriptTimeZone(), pattern);
    }
  }
}
