// The part of a mail that says what the record sheet says: open incidents, post-mortems due, rows that are unclear.
import { daysBetween, formatDayShort, mondayOf } from '../../../common/domain/calendar.js';
import type { Day } from '../../../common/domain/calendar.js';
import { safeLink } from '../../../common/domain/mail.js';
import { taskNumber } from '../../../common/domain/incident-words.js';
import { isOverdue } from '../open-incidents.js';
import type { IncidentRow, IncidentsNow } from '../open-incidents.js';
import type { IncidentLine } from './incident-block.js';
import type { Block } from './mail-body.js';
import type { Inline, Span } from './mail-inline.js';

/** More would make the mail too long to be read, and for very many too long to be sent. */
const MOST_SHOWN = 25;
const LONGEST_TEXT = 160;

/** `no open incidents`, `1 open incident`, `2 open incidents`. */
export const plural = (count: number, thing: string): string =>
  `${count === 0 ? 'no' : String(count)} ${thing}${count === 1 ? '' : 's'}`;

/**
 * @param problem why the record sheet could not be read, or null
 * @param times `now` as `2026-12-14 09:00`, and the Monday from which on what was resolved is listed
 * @param phabricator address of the server, '' = tasks are no links
 */
export const incidentBlocks = (
  problem: string | null,
  found: IncidentsNow | null,
  { now, since }: { now: string; since: Day },
  phabricator: string,
): Block[] => {
  if (found === null) {
    return [
      { kind: 'heading', text: 'Open incidents' },
      { kind: 'text', text: problem ?? '' },
    ];
  }
  const { open, postMortems, resolved, unclear } = found;
  const older = postMortems.filter((row) => !resolved.includes(row));
  const isNow = mondayOf(now.slice(0, 10)) === since;
  const shown = open.slice(0, MOST_SHOWN);
  return [
    { kind: 'heading', text: `Open incidents (${open.length})` },
    shown.length === 0
      ? { kind: 'text', text: 'None.' }
      : { kind: 'incidents', incidents: shown.map((row) => openLine(row, now, phabricator)) },
    ...more(open.length),
    ...closedBlocks(isNow ? 'Resolved this week' : 'Resolved last week', resolved, phabricator),
    ...closedBlocks(
      older.length < postMortems.length ? 'Older post-mortems due' : 'Post-mortems due',
      older,
      phabricator,
    ),
    ...(unclear.length === 0
      ? []
      : [
          {
            kind: 'text' as const,
            text: `${plural(unclear.length, 'row')} of the record sheet ${unclear.length === 1 ? 'has' : 'have'} no status “reported”, “in progress” or “resolved” and ${unclear.length === 1 ? 'is' : 'are'} not counted here.`,
          },
        ]),
  ];
};

const more = (count: number): Block[] =>
  count > MOST_SHOWN
    ? [{ kind: 'text', text: `${String(count - MOST_SHOWN)} more are in the record sheet.` }]
    : [];

/** Resolved incidents, with what is known of their post-mortem. */
export const closedBlocks = (title: string, rows: readonly IncidentRow[], phabricator: string): Block[] =>
  rows.length === 0
    ? []
    : [
        { kind: 'heading', text: `${title} (${rows.length})` },
        ...rows.slice(0, MOST_SHOWN).map((row): Block => {
          const task = taskSpan(row, phabricator);
          return {
            kind: 'text',
            text: [
              brief(row.title),
              ...(task === '' ? [] : [', ', task]),
              ...(row.resolvedOn === null ? [] : [`, resolved ${formatDayShort(row.resolvedOn)}`]),
              row.postMortem === '' ? '.' : `. Post-mortem: ${brief(row.postMortem)}`,
            ],
          };
        }),
        ...more(rows.length),
      ];

const brief = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_TEXT ? `${line.slice(0, LONGEST_TEXT - 1)}…` : line;
};

const taskSpan = ({ task }: IncidentRow, phabricator: string): Span => {
  const number = taskNumber(task);
  const ownAddress = safeLink(task);
  const words = number === '' ? brief(task) : number;
  const address = ownAddress ?? (number === '' || phabricator === '' ? null : `${phabricator}/${number}`);
  return address === null ? words : { title: words, address };
};

export const openLine = (row: IncidentRow, now: string, phabricator: string): IncidentLine => {
  const today = now.slice(0, 10);
  const days = row.reportedOn === null ? 0 : daysBetween(row.reportedOn, today);
  const status = `${brief(row.status)}${days > 0 ? `, ${plural(days, 'day')}` : ''}`;
  const parts: Span[] = [taskSpan(row, phabricator), status, brief(row.manager)].filter(
    (part) => part !== '',
  );
  const detail: Inline = parts.flatMap((part, index) => (index === 0 ? [part] : [' · ', part]));
  const { nextUpdate } = row;
  const time = nextUpdate === null || nextUpdate.time === '' ? '' : `, ${nextUpdate.time}`;
  const day = nextUpdate === null ? '' : nextUpdate.day === today ? 'today' : formatDayShort(nextUpdate.day);
  const late = isOverdue(row, now);
  const title = brief(row.title);
  return {
    title: title === '' ? row.id : title,
    priority: brief(row.priority),
    detail,
    update: nextUpdate === null ? 'not set' : late ? 'overdue' : `${day}${time}`,
    since: late ? `since ${day}${time}` : '',
    isOverdue: late,
  };
};
