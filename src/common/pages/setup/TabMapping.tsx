// Where one tab is and which of its columns hold what: guesses first, each with its reason and sample values.
import { Notice, Sentences } from '../Notice.js';
import { count } from '../words.js';
import type { SetupProposal, TabProposal } from '../../use-cases/setup-contract.js';
import { FieldRow } from './FieldRow.js';
import type { TabChoice } from './setup-choices.js';
import { columnsOf } from './setup-choices.js';

interface TabMappingProps {
  tab: TabProposal;
  proposal: SetupProposal;
  choice: TabChoice | undefined;
  onChange: (choice: TabChoice) => void;
}

export const TabMapping = ({ tab, proposal, choice, onChange }: TabMappingProps) => {
  const sheet = choice?.sheet ?? tab.sheet;
  const id = tab.tab.toLowerCase();
  return (
    <div class="stack">
      <div class="where">
        <div class="field">
          <label for={`${id}-sheet`}>Tab</label>
          <select
            class="select"
            id={`${id}-sheet`}
            value={sheet ?? ''}
            onChange={({ currentTarget }) => onChange({ sheet: currentTarget.value, fields: {} })}
          >
            {tab.sheet === null ? <option value="">{`Create a new tab “${tab.tab}”`}</option> : null}
            {proposal.sheets.map((each) => (
              <option value={each.sheet} key={each.sheet}>
                {each.sheet}
              </option>
            ))}
          </select>
        </div>
        {tab.titleRow === null || tab.sheet === null ? null : (
          <TitleRow
            id={`${id}-titles`}
            row={tab.titleRow}
            asked={choice?.titleRow}
            onChange={titleRowOf(tab.sheet, onChange)}
          />
        )}
      </div>
      {tab.sheet === null ? (
        <p class="dim">{`The tab “${tab.tab}” will be created with the titles ${tab.fields.map(({ title }) => `“${title}”`).join(', ')}.`}</p>
      ) : (
        <Columns tab={tab} sheet={tab.sheet} proposal={proposal} choice={choice} onChange={onChange} />
      )}
      {tab.unreadable.length === 0 ? null : <Unreadable tab={tab} />}
    </div>
  );
};

const titleRowOf =
  (sheet: string, onChange: TabMappingProps['onChange']) =>
  (titleRow: number): void =>
    onChange({ sheet, titleRow, fields: {} });

interface TitleRowProps {
  id: string;
  row: number;
  /** The row the EM named, if any. */
  asked: number | undefined;
  onChange: (row: number) => void;
}

const TitleRow = ({ id, row, asked, onChange }: TitleRowProps) => {
  const isRefused = asked !== undefined && asked !== row;
  return (
    <div class="field where__row">
      <label for={id}>Titles are in row</label>
      <input
        class="input num"
        id={id}
        inputMode="numeric"
        value={row}
        aria-describedby={isRefused ? `${id}-why` : undefined}
        onChange={({ currentTarget }) => {
          const typed = Number(currentTarget.value);
          if (Number.isInteger(typed) && typed > 0) onChange(typed);
          else currentTarget.value = String(row);
        }}
      />
      {isRefused ? (
        <p class="hint" id={`${id}-why`} role="status">
          {`Row ${String(asked)} holds none of the titles.`}
        </p>
      ) : null}
    </div>
  );
};

const Columns = ({ tab, sheet, proposal, choice, onChange }: TabMappingProps & { sheet: string }) => (
  <table class="grid map">
    <caption class="sr">{`Which column of “${sheet}” holds what`}</caption>
    <thead>
      <tr>
        <th scope="col">Field</th>
        <th scope="col">Your column</th>
        <th scope="col">Guess</th>
        <th scope="col">Last filled rows</th>
      </tr>
    </thead>
    <tbody>
      {tab.fields.map((field) => (
        <FieldRow
          key={field.field}
          field={field}
          tab={tab}
          sheet={sheet}
          proposal={proposal}
          isChosen={
            choice !== undefined && field.field in choice.fields && choice.fields[field.field] !== null
          }
          onChange={(column) =>
            onChange({ sheet, ...rowOf(choice), fields: { ...columnsOf(tab), [field.field]: column } })
          }
        />
      ))}
    </tbody>
  </table>
);

const rowOf = (choice: TabChoice | undefined): { titleRow?: number } =>
  choice?.titleRow === undefined ? {} : { titleRow: choice.titleRow };

const Unreadable = ({ tab }: { tab: TabProposal }) => (
  <Notice kind="warn">
    <p>
      <b>{`${String(tab.unreadable.length)} of ${count(tab.rows, 'row')} could not be read.`}</b>{' '}
      <span class="small">They are left as they are and count for nobody.</span>
    </p>
    {tab.unreadable.length <= 2 ? (
      <Sentences all={tab.unreadable} />
    ) : (
      <details class="more small">
        <summary>Show rows</summary>
        <ul class="bullets">
          {tab.unreadable.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </details>
    )}
  </Notice>
);
