/** Moments as people read them. */

/** `Mon 7 Dec 2026, 09:17 UTC`. @param moment a number is seconds since 1970 */
export function when(moment: Date | number): string {
  const date = typeof moment === 'number' ? new Date(moment * 1000) : moment;
  const parts = new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'UTC',
  }).formatToParts(date);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('weekday')} ${part('day')} ${part('month').slice(0, 3)} ${part('year')}, ${part('hour')}:${part('minute')} UTC`;
}
