// What publishing did, counted, with what the EM should know.
import type { Month } from '../../../common/domain/calendar.js';
import { formatMonth } from '../../../common/domain/calendar.js';
import type { EffectLine } from '../../../common/pages/Effects.js';
import { Outcome } from '../../../common/pages/Outcome.js';
import { count, listOf } from '../../../common/pages/words.js';
import type { PublishResult } from '../../use-cases/contract.js';

export const Published = ({
  month,
  result,
  open,
}: {
  month: Month;
  result: PublishResult;
  open: string | null;
}) => (
  <Outcome
    title={`${formatMonth(month)} is published`}
    lines={[
      ...linesOf(result),
      ...(open === null ? [] : [{ icon: 'alert', tone: 'warn', text: open } as const]),
    ]}
    problems={result.problems}
    hint="To change a week later, generate the month again: only what moved is written and told."
  />
);

const linesOf = ({ published, calendar, mails, told }: PublishResult): EffectLine[] => {
  const entries = [
    calendar.created > 0 ? `${String(calendar.created)} created` : '',
    calendar.updated > 0 ? `${String(calendar.updated)} updated` : '',
    calendar.removed > 0 ? `${String(calendar.removed)} removed` : '',
    calendar.unchanged > 0 ? `${String(calendar.unchanged)} as before` : '',
  ].filter(Boolean);
  return [
    {
      icon: 'sheet',
      text: published === 0 ? 'Rota: no row had to change.' : `Rota: ${count(published, 'week')} published.`,
    },
    {
      icon: 'calendar',
      text: entries.length === 0 ? 'Calendar: nothing to do.' : `Calendar entries: ${listOf(entries)}.`,
    },
    {
      icon: 'mail',
      text:
        mails === 0 ? 'Mail: nobody had to be told.' : `Mail: sent to ${count(told, 'person', 'people')}.`,
    },
  ];
};
