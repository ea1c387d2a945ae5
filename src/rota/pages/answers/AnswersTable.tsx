// What was read, names by weeks: rows that need a look on top, each with the person it is taken for.
import { formatDay } from '../../../common/domain/calendar.js';
import { Icon } from '../../../common/pages/Icon.js';
import { count } from '../../../common/pages/words.js';
import type { AnswersPreview } from '../../use-cases/contract.js';
import { AnswerChip } from '../AnswerChip.js';
import type { Decided } from './matching.js';
import { withPerson } from './matching.js';

/** With more weeks than this the chips show only their icons, and a legend explains them. */
const MOST_WORDED = 3;

interface AnswersTableProps {
  preview: AnswersPreview;
  rows: readonly Decided[];
  onDecide: (row: Decided) => void;
}

export const AnswersTable = (props: AnswersTableProps) => {
  const { preview, rows } = props;
  const isBare = preview.weeks.length > MOST_WORDED;
  const doubtful = rows.filter(({ suspicion }) => suspicion !== null);
  const sure = rows.filter(({ suspicion }) => suspicion === null);
  return (
    <>
      {isBare ? <Legend /> : null}
      <div class="matrix" tabIndex={0} role="group" aria-label="Answers, names by weeks">
        <table class="grid answers">
          <caption class="sr">Answers of each person for each week</caption>
          <thead>
            <tr>
              <th scope="col">Use</th>
              <th scope="col">In the poll</th>
              <th scope="col">Person</th>
              {preview.weeks.map((week) => (
                <th scope="col" key={week} class="answers__week">
                  <span class="sr">{formatDay(week)}</span>
                  <span aria-hidden="true">{shortDay(week)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <Group {...props} title="Look at these first" group={doubtful} isBare={isBare} />
          <Group {...props} title={doubtful.length > 0 ? 'Matched' : ''} group={sure} isBare={isBare} />
        </table>
      </div>
    </>
  );
};

/** `7 Dec`: every column is a Monday. */
const shortDay = (week: string): string => formatDay(week).split(' ').slice(1, 3).join(' ');

const Legend = () => (
  <p class="answers__legend small dim" aria-hidden="true">
    {(['yes', 'ifNeedBe', 'no', 'none'] as const).map((answer) => (
      <AnswerChip answer={answer} key={answer} />
    ))}
  </p>
);

interface GroupProps extends AnswersTableProps {
  title: string;
  group: readonly Decided[];
  isBare: boolean;
}

const Group = ({ title, group, preview, isBare, onDecide }: GroupProps) =>
  group.length === 0 ? null : (
    <tbody>
      {title === '' ? null : (
        <tr class="answers__group">
          <th scope="rowgroup" colSpan={3 + preview.weeks.length}>
            {`${title} (${String(group.length)})`}
          </th>
        </tr>
      )}
      {group.map((row) => (
        <Row key={row.at} row={row} preview={preview} isBare={isBare} onDecide={onDecide} />
      ))}
    </tbody>
  );

interface RowProps {
  row: Decided;
  preview: AnswersPreview;
  isBare: boolean;
  onDecide: (row: Decided) => void;
}

const Row = ({ row, preview, isBare, onDecide }: RowProps) => (
  <>
    <tr class={row.suspicion === null ? undefined : 'has-why'}>
      <td>
        <input
          class="tick"
          type="checkbox"
          aria-label={`Use the row “${row.pollName}”`}
          checked={row.use && row.email !== null}
          aria-disabled={row.email === null}
          onChange={({ currentTarget }) => {
            if (row.email === null) currentTarget.checked = false;
            else onDecide({ ...row, use: currentTarget.checked });
          }}
        />
      </td>
      <th scope="row">{row.pollName}</th>
      <td class="answers__person">
        <select
          class="select"
          aria-label={`Person for “${row.pollName}”`}
          value={row.email ?? ''}
          onChange={({ currentTarget }) =>
            onDecide(withPerson(row, currentTarget.value === '' ? null : currentTarget.value))
          }
        >
          <option value="">Nobody</option>
          {preview.people.map(({ name, email }) => (
            <option value={email} key={email}>
              {name}
            </option>
          ))}
        </select>
      </td>
      {preview.weeks.map((week) => (
        <td class="answers__week" key={week}>
          <span class="answers__day" aria-hidden="true">
            {shortDay(week)}
          </span>
          <AnswerChip answer={row.answers[week] ?? 'none'} isBare={isBare} />
        </td>
      ))}
    </tr>
    {row.suspicion === null ? null : (
      <tr class="answers__why">
        <td />
        <td colSpan={2 + preview.weeks.length}>
          <p class="small">
            <Icon name="alert" />
            {row.suspicion}
          </p>
        </td>
      </tr>
    )}
  </>
);

/** "12 rows, 5 weeks". */
export const sizeOf = ({ rows, weeks }: AnswersPreview): string =>
  `${count(rows.length, 'row')}, ${count(weeks.length, 'week')}`;
