// What was done, counted, with what the EM should know.
import type { EffectLine } from '../../../common/pages/Effects.js';
import { Outcome } from '../../../common/pages/Outcome.js';
import { count, listOf } from '../../../common/pages/words.js';
import type { SwapResult } from '../../use-cases/swap-contract.js';

export const Done = ({ result }: { result: SwapResult }) => (
  <Outcome
    title={result.isAsked ? 'The question is out' : result.what}
    lines={linesOf(result)}
    problems={result.problems}
    hint={
      result.isAsked
        ? 'Open “Swap or cover” again when the answer is there.'
        : 'Fairness and the next plan count with the rota as it is now.'
    }
  />
);

const linesOf = ({ isAsked, what, rows, calendar, told }: SwapResult): EffectLine[] => {
  const mail: EffectLine = {
    icon: 'mail',
    text: told.length === 0 ? 'Mail: nobody had to be told.' : `Mail: sent to ${listOf(told)}.`,
  };
  if (isAsked) return [{ icon: 'clock', text: `${what}: waits for the answer.` }, mail];
  const entries = [
    calendar.created > 0 ? `${String(calendar.created)} created` : '',
    calendar.updated > 0 ? `${String(calendar.updated)} updated` : '',
    calendar.removed > 0 ? `${String(calendar.removed)} removed` : '',
  ].filter(Boolean);
  return [
    {
      icon: 'sheet',
      text: rows === 0 ? 'Rota: no row had to change.' : `Rota: ${count(rows, 'row')} written.`,
    },
    {
      icon: 'calendar',
      text: entries.length === 0 ? 'Calendar: nothing to do.' : `Calendar entries: ${listOf(entries)}.`,
    },
    mail,
  ];
};
