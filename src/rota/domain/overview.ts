// What the tab Overview says: rows of text with a tone each. Every tone comes with a sign and a word.
import { addMonths, formatDay, formatMonth, monthOf, weeksOfMonth } from '../../common/domain/calendar.js';
import type { Day } from '../../common/domain/calendar.js';
import type { JobHealth } from './automation-state.js';
import { gapsAhead, weeksToWatch } from './gaps-ahead.js';
import type { LedgerLine } from './planning.js';
import { taskNumber } from '../../common/domain/incident-words.js';
import { incidentsNow, isOverdue } from './open-incidents.js';
import type { IncidentRow } from './open-incidents.js';
import { oneDecimal, someNames } from './plain-numbers.js';
import { pollTurnout } from './poll-missing.js';
import type { RecordedWeek } from './rota-record.js';
import { personFinder } from './situation.js';
import type { Situation } from './situation.js';

export const OVERVIEW_WIDTH = 7;
const MOST_INCIDENTS = 20;

export type Tone = 'title' | 'note' | 'section' | 'head' | 'bad' | 'warn' | 'good' | 'plain';

export interface OverviewRow {
  tone: Tone;
  /** At most `OVERVIEW_WIDTH` texts; those that are missing are empty. */
  cells: readonly string[];
}

export interface OverviewInput {
  situation: Situation;
  /** Sentences about what could not be read or used. */
  problems: readonly string[];
  /** Duties of the 52 weeks that end with this one. */
  ledger: readonly LedgerLine[];
  /** Date and time of writing, `2026-12-10 14:05`. */
  stamp: string;
  pollAddress: string;
  incidents: { incidents: readonly IncidentRow[]; problem: null } | { incidents: null; problem: string };
  automation: { owner: string; jobs: readonly { title: string; health: JobHealth | null }[] };
}

/** Rows from top to bottom. */
export const overviewRows = (input: OverviewInput): OverviewRow[] => {
  const blocks = [
    needs(input),
    nextMonth(input),
    weeksTable(input),
    fairness(input),
    incidents(input),
    health(input),
  ];
  return [
    { tone: 'title', cells: ['Overview', `as of ${input.stamp}`] },
    {
      tone: 'note',
      cells: [
        'This tab is written anew by the menu “Overview”. To change something use the menu “Incident rota”.',
      ],
    },
    ...blocks.filter((rows) => rows.length > 0).flatMap((rows) => [row('plain'), ...rows]),
  ];
};

const row = (tone: Tone, ...cells: string[]): OverviewRow => ({ tone, cells });

const comingWeeks = ({
  situation: { today, record },
}: OverviewInput): { week: Day; recorded: RecordedWeek | null }[] =>
  weeksToWatch(today).map((week) => {
    return { week, recorded: record.weeks.get(week) ?? null };
  });

const needs = (input: OverviewInput): OverviewRow[] => {
  const gaps = gapsAhead(input.situation).map(({ week, sentence }) =>
    row('bad', '✕ Gap', formatDay(week), `${sentence} Menu: Generate rota, or Swap or cover….`),
  );
  const failing = input.automation.jobs.flatMap(({ title, health }) =>
    health === null || health.error === '' ? [] : [row('bad', '✕ Failing', title, health.error)],
  );
  const rows = input.incidents.incidents ?? [];
  const { open, postMortems } = incidentsNow(rows, input.stamp);
  const overdue = open
    .filter((incident) => isOverdue(incident, input.stamp))
    .map((incident) =>
      row('warn', '! Overdue', nameOf(incident), `The next update is overdue: ${incident.title}`),
    );
  const late = postMortems.map((incident) =>
    row('warn', '! Due', nameOf(incident), `The post-mortem is to be written: ${incident.title}`),
  );
  const unread = [
    ...input.problems,
    ...(input.incidents.problem === null ? [] : [input.incidents.problem]),
  ].map((problem) => row('warn', '! Look', problem));
  const all = [...gaps, ...failing, ...overdue, ...late, ...unread];
  return [row('section', 'Needs you'), ...(all.length === 0 ? [row('good', '✓ Nothing')] : all)];
};

const nextMonth = ({ situation, pollAddress }: OverviewInput): OverviewRow[] => {
  const month = addMonths(monthOf(situation.today), 1);
  const weeks = weeksOfMonth(month);
  const { answered, missing } = pollTurnout(situation.candidates, weeks, situation.answers);
  const asked = answered.length + missing.length;
  const names = missing.map(({ name }) => name);
  const recorded = weeks.map((week) => situation.record.weeks.get(week));
  const published = recorded.filter((week) => week?.isPublished === true || week?.isClosed === true).length;
  const drafts = recorded.filter((week) => week?.isDraft === true).length;
  const from = `${String(weeks.length)} weeks, from ${formatDay(weeks[0] ?? '')}`;
  return [
    row('section', `Next month: ${formatMonth(month)}`),
    missing.length === 0
      ? row('good', 'Poll', '✓ complete', `all ${String(asked)} have answered`)
      : row(
          'plain',
          'Poll',
          pollAddress === '' ? '○ no address' : '○ open',
          `${String(answered.length)} of ${String(asked)} answered; missing: ${someNames(names, 8)}`,
        ),
    published === weeks.length
      ? row('good', 'Rota', '✓ published', from)
      : drafts > 0
        ? row('warn', 'Rota', '~ draft', `${from}; ${String(published)} published`)
        : row('plain', 'Rota', published > 0 ? '~ in part' : '○ not built', from),
  ];
};

const weeksTable = (input: OverviewInput): OverviewRow[] => {
  const gaps = new Set(gapsAhead(input.situation).map(({ week }) => week));
  return [
    row('section', 'Next six weeks'),
    row('head', 'Week', 'Incident Manager', 'Answer', 'Status', '', '', 'Note'),
    ...comingWeeks(input).map(({ week, recorded }) =>
      weekRow(input.situation, week, recorded, gaps.has(week)),
    ),
  ];
};

const ANSWERS = { yes: '✓ Yes', ifNeedBe: '~ If need be', no: '✕ No', none: '?' } as const;

const weekRow = (
  { candidates, answers }: Situation,
  week: Day,
  recorded: RecordedWeek | null,
  isGap: boolean,
): OverviewRow => {
  if (recorded === null || recorded.parts.length === 0) {
    if (recorded?.isClosed === true) return row('plain', formatDay(week), '–', '', 'closed');
    return isGap
      ? row('bad', formatDay(week), '✕ nobody', '', 'open')
      : row('plain', formatDay(week), '', '', 'not planned');
  }
  const find = personFinder(candidates);
  const email = find(recorded.parts[0]?.name ?? '')?.email ?? '';
  return row(
    isGap ? 'bad' : recorded.isPublished ? 'plain' : 'warn',
    formatDay(week),
    recorded.parts.map(({ name }) => name).join(', then '),
    ANSWERS[answers[email]?.[week] ?? 'none'],
    recorded.isPublished ? 'published' : '~ draft',
    '',
    recorded.entry.isPinned ? 'pinned' : '',
    recorded.entry.note,
  );
};

/** Ten dark squares at most: what is served, then pale ones up to what is due. */
const bar = (served: number, entitled: number): string => {
  const [dark, due] = [Math.round(served), Math.round(entitled)];
  return `${'■'.repeat(Math.min(dark, 26))}${'□'.repeat(Math.max(0, Math.min(due, 26) - dark))}`;
};

const signed = (value: number): string => (value > 0 ? `+${String(value)}` : String(value).replace('-', '−'));

const fairness = ({ ledger }: OverviewInput): OverviewRow[] => [
  row('section', 'Fairness, last 52 weeks'),
  row(
    'head',
    'Name',
    'Served ■ against entitled □',
    'Served',
    'Entitled',
    'Difference',
    'Last duty',
    'Next duty',
  ),
  ...ledger.map(({ name, entitled, servedAfter, lastDuty, nextDuty }) =>
    row(
      'plain',
      name,
      bar(servedAfter, entitled),
      String(oneDecimal(servedAfter)),
      String(oneDecimal(entitled)),
      signed(oneDecimal(servedAfter - entitled)),
      lastDuty === null ? '' : formatDay(lastDuty),
      nextDuty === null ? '' : formatDay(nextDuty),
    ),
  ),
];

const nameOf = ({ task, id }: IncidentRow): string => taskNumber(task) || (id === '' ? '' : `Incident ${id}`);

const incidents = ({ incidents: read, stamp }: OverviewInput): OverviewRow[] => {
  if (read.incidents === null) return [];
  const { open } = incidentsNow(read.incidents, stamp);
  const shown = open.slice(0, MOST_INCIDENTS);
  const more = open.length - shown.length;
  return [
    row('section', 'Open incidents'),
    ...(open.length === 0
      ? [row('good', '✓ None')]
      : [row('head', 'Task', 'Title', 'Priority', 'Status', '', 'Next update', 'Manager')]),
    ...shown.map((incident) => {
      const { title, priority, status, nextUpdate, manager } = incident;
      const due = nextUpdate === null ? '' : `${formatDay(nextUpdate.day)} ${nextUpdate.time}`.trim();
      const isLate = isOverdue(incident, stamp);
      return row(
        isLate ? 'warn' : 'plain',
        nameOf(incident),
        title,
        priority,
        status,
        '',
        isLate ? `! ${due}` : due,
        manager,
      );
    }),
    ...(more > 0 ? [row('note', `and ${String(more)} more in the record sheet`)] : []),
  ];
};

const health = ({ automation: { owner, jobs } }: OverviewInput): OverviewRow[] => [
  row('section', 'Health of automation'),
  row(
    owner === '' ? 'warn' : 'good',
    owner === '' ? '! Off' : '✓ On',
    owner === '' ? 'Menu: Automation on/off' : `runs as ${owner}`,
  ),
  row('head', 'Job', '', 'Last run', '', 'Last success', '', 'Result'),
  ...jobs.map(({ title, health: found }) =>
    found === null
      ? row('plain', title, '', 'never')
      : row(
          found.error === '' ? 'plain' : 'bad',
          title,
          '',
          found.ran,
          '',
          found.ok,
          '',
          found.error === '' ? '✓ fine' : `✕ ${found.error}`,
        ),
  ),
];
