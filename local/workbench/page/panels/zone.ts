// Between instants and what a clock on the wall of a time zone shows.

/** `2026-12-07T09:17` of an ISO instant. */
export const wallTime = (instant: string, timeZone: string): string => {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(instant));
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
};

/**
 * The ISO instant of a wall time; null where it is none. A time that a clock change skips is moved on by the change, one
 * that comes twice is the first. @param wall `YYYY-MM-DDTHH:MM`
 */
export const instantOf = (wall: string, timeZone: string): string | null => {
  const asUtc = /^\d{4,6}-\d\d-\d\dT\d\d:\d\d$/.test(wall) ? Date.parse(`${wall}Z`) : NaN;
  if (Number.isNaN(asUtc)) return null;
  const offsetAt = (moment: number): number =>
    Date.parse(`${wallTime(new Date(moment).toISOString(), timeZone)}Z`) - moment;
  // The offset a day before and a day after are all there can be.
  const candidates = [offsetAt(asUtc - 86_400_000), offsetAt(asUtc + 86_400_000)].map(
    (offset) => asUtc - offset,
  );
  const exact = candidates.filter((moment) => moment + offsetAt(moment) === asUtc);
  const chosen = exact.length > 0 ? Math.min(...exact) : Math.max(...candidates);
  return new Date(chosen).toISOString();
};
