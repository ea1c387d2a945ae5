// Wall clocks of time zones. Wall time is a number: the milliseconds that UTC would have when it shows the same reading.

const formats = new Map<string, Intl.DateTimeFormat>();
const FIXED = /^(?:GMT|UTC)([+-])(\d{1,2})(?::?(\d{2}))?$/;

/** Whether a zone has a known name: IANA, or Java's `GMT+1`, `GMT-05:30`. */
export function isZone(zone: string): boolean {
  if (FIXED.test(zone)) return true;
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  formats.set(zone, made);
  return made;
}

/** Milliseconds the zone is ahead of UTC at an instant. */
export function offsetAt(instant: number, zone: string): number {
  const fixed = FIXED.exec(zone);
  const text = fixed
    ? `GMT${fixed[1] ?? ''}${fixed[2] ?? ''}:${fixed[3] ?? '00'}`
    : formatOf(zone).format(instant);
  const [, sign, hours, minutes, seconds] = /GMT([+-])(\d+):(\d+)(?::(\d+))?/.exec(text) ?? [];
  if (sign === undefined) return 0;
  const size = Number(hours) * 3_600_000 + Number(minutes) * 60_000 + Number(seconds ?? 0) * 1000;
  return sign === '-' ? -size : size;
}

/** Wall time of an instant. */
export function wallOf(instant: number, zone: string): number {
  return instant + offsetAt(instant, zone);
}

/** The instant of a wall time: the first where clocks show it twice, the later reading where they skip it. */
export function instantOf(wall: number, zone: string): number {
  const day = 86_400_000;
  const before = offsetAt(wall - day, zone);
  const after = offsetAt(wall + day, zone);
  const early = wall - before;
  if (before === after || offsetAt(early, zone) === before) return early;
  const late = wall - after;
  return offsetAt(late, zone) === after ? late : early;
}
