// The poll as a Google Form: the questions it asks, and what was answered, as a table of people and weeks.
import { formatDay, formatMonth } from '../../common/domain/calendar.js';
import type { Day, Month } from '../../common/domain/calendar.js';
import { quoted } from '../../common/domain/quoted.js';
import { Refusal } from '../../common/domain/refusal.js';
import { answerText, readAnswer } from './answer-words.js';
import { pollTable } from './poll-table.js';
import type { PollTable } from './poll-table.js';

/** What a new form asks. */
export interface FormQuestions {
  description: string;
  /** What people read when they have answered. */
  confirmation: string;
  name: { title: string; help: string; choices: readonly string[] };
  weeks: { title: string; rows: readonly string[]; columns: readonly string[] };
}

/** A form and what was sent, oldest first. */
export interface FormAnswers {
  title: string;
  /** Where people answer. */
  address: string;
  /** Whether it takes answers. */
  isOpen: boolean;
  /** The rows of its grid. */
  weeks: readonly string[];
  /** `cells`: one for each of `weeks`, '' where left blank. */
  sent: readonly { name: string; cells: readonly string[] }[];
}

/** @throws Refusal where nobody is to be asked: a list of names cannot be empty */
export const formQuestions = (
  month: Month,
  weeks: readonly Day[],
  names: readonly string[],
): FormQuestions => {
  if (names.length === 0) {
    throw new Refusal(
      'poll-nobody',
      `Nobody in the tab Candidates takes part in ${formatMonth(month)}, so there is nobody to ask. Nothing was made.`,
    );
  }
  return {
    description:
      'For each week, from Monday to Sunday: could you be Incident Manager? Only the Engineering Managers see the answers. To change yours, answer again; what you sent last counts.',
    confirmation:
      'Thank you. To change your answers, open the form again and choose your name; what you sent last counts.',
    name: { title: 'Your name', help: 'Missing? Tell an Engineering Manager.', choices: names },
    weeks: {
      title: 'Could you be Incident Manager?',
      rows: weeks.map(formatDay),
      columns: (['yes', 'ifNeedBe', 'no'] as const).map(answerText),
    },
  };
};

/**
 * The same table as from any other poll; what somebody sent last counts.
 * @param near the day around which weeks without a year are expected
 * @throws Refusal where the form has no grid, or no row of it is a week
 */
export const formTable = ({ title, address, isOpen, weeks, sent }: FormAnswers, near: Day): PollTable => {
  if (weeks.length === 0) {
    throw new Refusal(
      'poll-without-weeks',
      `The form ${quoted(title)} asks for no weeks. It needs a grid with a row for each week, named by its Monday, such as 2026-12-07, and the columns yes, if need be and no.`,
    );
  }
  const latest = new Map<string, readonly string[]>();
  for (const { name, cells } of sent) latest.set(name.trim(), cells);
  const isNameless = latest.delete('');
  const rows = [...latest].map(([pollName, cells]) => ({
    pollName,
    cells: weeks.map((_, index) => readAnswer(cells[index] ?? '') ?? { unreadable: cells[index] ?? '' }),
  }));
  const problems = isNameless ? ['Somebody answered without a name; this is left out.'] : [];
  const table = pollTable({ title, columns: weeks, rows, problems }, near, 'row');
  return { ...table, form: { address, isOpen } };
};
