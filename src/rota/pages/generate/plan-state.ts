// The state of the preview: the month, the EM's choices, the newest picture the server drew of them.
import { useEffect, useState } from 'preact/hooks';
import type { Day, Month } from '../../../common/domain/calendar.js';
import { useLatest } from '../../../common/pages/latest.js';
import { connect } from '../../../common/pages/server.js';
import type { RotaApi, RotaPreview } from '../../use-cases/contract.js';
import type { Choices } from './choices.js';
import { fixedOf, withChoice } from './choices.js';

export const server = connect<RotaApi>();

/** What is known of one month. */
interface MonthPlan {
  choices: Choices;
  /** The newest picture; it may be older than the choices while an answer is awaited. */
  picture: RotaPreview | null;
  /** The best rota without choices, to say what a choice replaced. */
  plain: RotaPreview | null;
}

export interface PlanState extends MonthPlan {
  /** null until the server has answered. */
  months: Month[] | null;
  month: Month | null;
  isPending: boolean;
  /** Why the newest picture could not be drawn. */
  failure: string | null;
  choose: (start: Day, email: string | null | undefined) => void;
  undoAll: () => void;
  open: (month: Month) => void;
  /** Asks again, for everything that is missing. */
  refresh: () => void;
}

const untouched: MonthPlan = { choices: {}, picture: null, plain: null };

export const usePlan = (): PlanState => {
  const latest = useLatest();
  const [months, setMonths] = useState<Month[] | null>(null);
  const [month, setMonth] = useState<Month | null>(null);
  const [plans, setPlans] = useState<Record<Month, MonthPlan>>({});
  const [isPending, setPending] = useState(true);
  const [failure, setFailure] = useState<string | null>(null);
  const plan = (month === null ? undefined : plans[month]) ?? untouched;

  const keep = (of: Month, part: Partial<MonthPlan>): void =>
    setPlans((all) => ({ ...all, [of]: { ...(all[of] ?? untouched), ...part } }));

  const ask = <Answer>(request: Promise<Answer>, done: (answer: Answer) => void): void => {
    setPending(true);
    setFailure(null);
    latest(request, {
      done: (answer) => {
        setPending(false);
        done(answer);
      },
      failed: (sentence) => {
        setPending(false);
        setFailure(sentence);
      },
    });
  };

  const draw = (of: Month, choices: Choices): void => {
    const fixed = fixedOf(choices);
    keep(of, { choices });
    ask(server.previewRota(fixed.length === 0 ? { month: of } : { month: of, fixed }), (picture) =>
      keep(of, fixed.length === 0 ? { picture, plain: picture } : { picture }),
    );
  };

  const open = (of: Month): void => {
    setMonth(of);
    draw(of, plans[of]?.choices ?? {});
  };

  const start = (): void =>
    ask(server.listMonths(), (found) => {
      setMonths(found);
      if (found[0] !== undefined) open(found[0]);
    });

  useEffect(start, []);

  return {
    ...plan,
    months,
    month,
    isPending,
    failure,
    open,
    choose: (week, email) => {
      if (month !== null) draw(month, withChoice(plan.choices, week, simplified(plan, week, email)));
    },
    undoAll: () => {
      if (month !== null) draw(month, {});
    },
    refresh: () => {
      if (month === null) start();
      else draw(month, plan.choices);
    },
  };
};

/** Back to the only changed week's first person is no change at all. */
const simplified = (
  { choices, plain }: MonthPlan,
  start: Day,
  email: string | null | undefined,
): string | null | undefined => {
  const before = plain?.weeks.find((week) => week.start === start);
  const isOnly = Object.keys(choices).every((week) => week === start);
  return isOnly && before !== undefined && before.email === email ? undefined : email;
};
