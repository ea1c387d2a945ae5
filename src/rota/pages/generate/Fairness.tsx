// The fairness picture: for each person the duties of 52 weeks before and with this rota, against the entitled share.
// It is a table, so that the figures are its text alternative.
import { decimal } from '../../../common/pages/words.js';
import type { LedgerLine } from '../../domain/planning.js';

/** People without a change beyond this many lines wait behind "Show more". */
const MOST_LINES = 14;
/** Names with more letters than this get a wider column. */
const SHORT_NAME = 12;

interface Axis {
  ticks: number[];
  /** Where a figure lies, as a percentage of the width. */
  at: (figure: number) => string;
}

export const Fairness = ({ people }: { people: readonly LedgerLine[] }) => {
  if (people.length === 0) return null;
  const changed = people.filter(hasChange);
  const lines = [...changed, ...people.filter((line) => !hasChange(line))];
  const axis = axisOf(people);
  const shown = lines.length <= MOST_LINES + 1 ? lines.length : Math.max(MOST_LINES, changed.length);
  const rest = lines.slice(shown);
  return (
    <section aria-labelledby="fairness">
      <h2 id="fairness">Duties in 52 weeks</h2>
      <Legend />
      <Table lines={lines.slice(0, shown)} axis={axis} hasAxis />
      {rest.length === 0 ? null : (
        <details class="more small">
          <summary>{`Show ${String(rest.length)} more without a change`}</summary>
          <Table lines={rest} axis={axis} />
        </details>
      )}
    </section>
  );
};

const hasChange = (line: LedgerLine): boolean => line.servedBefore !== line.servedAfter;

/** The axis starts near the lowest figure, since the distance to the mark matters. */
const axisOf = (people: readonly LedgerLine[]): Axis => {
  const figures = people.flatMap((line) => [line.servedBefore, line.servedAfter, line.entitled]);
  const low = Math.max(
    0,
    Math.floor(Math.min(...figures)) - (Number.isInteger(Math.min(...figures)) ? 1 : 0),
  );
  const high = Math.max(low + 2, Math.floor(Math.max(...figures)) + 1);
  const step = Math.ceil((high - low) / 6);
  const top = low + Math.ceil((high - low) / step) * step;
  const ticks = Array.from({ length: (top - low) / step + 1 }, (_none, index) => low + index * step);
  return { ticks, at: (figure) => `${(4 + (92 * (figure - low)) / (top - low)).toFixed(1)}%` };
};

const Legend = () => (
  <p class="legend" aria-hidden="true">
    <span>
      <svg class="fair" width="10" height="10">
        <circle class="fair__before" cx="5" cy="5" r="3.6" />
      </svg>
      before
    </span>
    <span>
      <svg class="fair" width="10" height="10">
        <circle class="fair__after" cx="5" cy="5" r="4.2" />
      </svg>
      with this rota
    </span>
    <span>
      <svg class="fair" width="6" height="12">
        <line class="fair__due" x1="3" x2="3" y1="0" y2="12" />
      </svg>
      entitled
    </span>
  </p>
);

const Table = ({ lines, axis, hasAxis }: { lines: readonly LedgerLine[]; axis: Axis; hasAxis?: boolean }) => (
  <table class={lines.some(({ name }) => name.length > SHORT_NAME) ? 'ledger ledger--long' : 'ledger'}>
    <caption class="sr">
      Duties of each person in 52 weeks, before and with this rota, and how many they are entitled to
    </caption>
    <thead class={hasAxis === true ? undefined : 'sr'}>
      <tr>
        <th scope="col">
          <span class="sr">Person</span>
        </th>
        <td aria-hidden="true">
          <svg class="fair" width="100%" height="14">
            {axis.ticks.map((tick) => (
              <text class="fair__tick" key={tick} x={axis.at(tick)} y="10" text-anchor="middle">
                {tick}
              </text>
            ))}
          </svg>
        </td>
        <th scope="col">
          <span class="sr">Duties</span>
        </th>
      </tr>
    </thead>
    <tbody>
      {lines.map((line) => (
        <Line line={line} axis={axis} key={line.email} />
      ))}
    </tbody>
  </table>
);

const Line = ({ line, axis }: { line: LedgerLine; axis: Axis }) => (
  <tr class={hasChange(line) ? 'is-changed' : undefined}>
    <th scope="row">{line.name}</th>
    <td aria-hidden="true">
      <svg class="fair" width="100%" height="20">
        <line class="fair__track" x1="4%" x2="96%" y1="10" y2="10" />
        {hasChange(line) ? (
          <line
            class="fair__move"
            x1={axis.at(line.servedBefore)}
            x2={axis.at(line.servedAfter)}
            y1="10"
            y2="10"
          />
        ) : null}
        <line class="fair__due" x1={axis.at(line.entitled)} x2={axis.at(line.entitled)} y1="4" y2="16" />
        {hasChange(line) ? (
          <circle class="fair__before" cx={axis.at(line.servedBefore)} cy="10" r="3.6" />
        ) : null}
        <circle class="fair__after" cx={axis.at(line.servedAfter)} cy="10" r="4.2" />
      </svg>
    </td>
    <td class="num">
      <Figures line={line} />
    </td>
  </tr>
);

const Figures = ({ line }: { line: LedgerLine }) => (
  <>
    {hasChange(line) ? (
      <>
        {decimal(line.servedBefore)} <span aria-hidden="true">→</span>
        <span class="sr">before, with this rota</span>{' '}
      </>
    ) : null}
    {decimal(line.servedAfter)} <span class="dim">{`of ${decimal(line.entitled)}`}</span>
  </>
);
