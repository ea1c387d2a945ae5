// Four figures that say how good the whole rota is.
import type { ComponentChildren } from 'preact';
import { decimal } from '../../../common/pages/words.js';
import type { Scores } from '../../domain/planning.js';

export const Quality = ({ scores }: { scores: Scores }) => (
  <section aria-labelledby="quality">
    <h2 id="quality">Quality</h2>
    <dl class="scores">
      <Figure label="Covered" value={String(scores.covered)} isBad={scores.covered < scores.weeks}>
        {`of ${String(scores.weeks)} ${scores.weeks === 1 ? 'week' : 'weeks'}`}
      </Figure>
      <Figure
        label="Shortest gap"
        value={scores.shortestGap === null ? '–' : decimal(scores.shortestGap.weeks)}
      >
        {scores.shortestGap === null
          ? 'no second duty yet'
          : `weeks, ideal ${decimal(scores.shortestGap.ideal)}`}
      </Figure>
      <Figure label="Furthest from entitled" value={decimal(scores.furthestFromEntitledAfter)}>
        {`was ${decimal(scores.furthestFromEntitledBefore)} weeks`}
      </Figure>
      <Figure label="“If need be” used" value={String(scores.ifNeedBeUsed + scores.noAnswerUsed)}>
        {reluctance(scores)}
      </Figure>
    </dl>
  </section>
);

interface FigureProps {
  label: string;
  value: string;
  isBad?: boolean;
  children: ComponentChildren;
}

const Figure = ({ label, value, isBad, children }: FigureProps) => (
  <div>
    <dt>{label}</dt>
    <dd>
      <span class={isBad === true ? 'urgent' : undefined}>{value}</span> <small>{children}</small>
    </dd>
  </div>
);

/** "no answer yet" and "against a no" belong to the same figure: weeks that people did not wish for. */
const reluctance = ({ ifNeedBeUsed, noAnswerUsed, againstNo }: Scores): string => {
  const unanswered =
    noAnswerUsed === 0 ? '' : ifNeedBeUsed === 0 ? 'no answer yet' : `${String(noAnswerUsed)} without answer`;
  const against = againstNo === 0 ? '' : `and ${String(againstNo)} “no”`;
  const words = [unanswered, against].filter(Boolean).join(', ');
  return words === '' ? 'times' : words;
};
