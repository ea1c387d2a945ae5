// Dates by Java's patterns, uuids of the world's generator, and sleep on the virtual clock.
import type { ExecutionContext } from '../context.js';
import { registerOps, ServiceError } from '../services.js';
import { formatDate } from '../utilities/format-date.js';
import { parseDate } from '../utilities/parse-date.js';
import { isZone } from '../zone.js';

const LONGEST_SLEEP = 300_000;

function checkZone(zone: string): void {
  if (!isZone(zone)) throw new ServiceError('Invalid argument: timeZone');
}

function uuid({ random }: ExecutionContext): string {
  const digits = Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16));
  digits[12] = '4';
  digits[16] = '89ab'.charAt(Math.floor(random() * 4));
  return digits.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

registerOps({
  'Utilities.formatDate': (
    _world,
    args: { date: { $date: number | null }; zone: string; pattern: string },
  ) => {
    checkZone(args.zone);
    const instant = args.date.$date;
    if (instant === null) throw new ServiceError('Invalid argument: date. Should be of type: Date');
    return formatDate(instant, args.zone, args.pattern);
  },
  'Utilities.parseDate': (_world, args: { text: string; zone: string; pattern: string }, context) => {
    checkZone(args.zone);
    return { $date: parseDate(args.text, args.zone, args.pattern, context.now()) };
  },
  'Utilities.uuid': (_world, _args: null, context) => uuid(context),
  'Utilities.sleep': (_world, { milliseconds }: { milliseconds: number }, context) => {
    const isAllowed = milliseconds >= 0 && milliseconds <= LONGEST_SLEEP;
    if (!isAllowed) throw new ServiceError('Invalid argument: milliseconds');
    context.advance(milliseconds);
  },
});
