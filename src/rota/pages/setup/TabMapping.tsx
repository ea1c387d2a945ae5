// Where one tab is and which of its columns hold what: guesses first, each with its reason and sample values.
import { Icon } from '../../../common/pages/Icon.js';
import type { IconName } from '../../../common/pages/Icon.js';
import { Notice, Sentences } from '../../../common/pages/Notice.js';
import { count } from '../../../common/pages/words.js';
import type { FieldGuess, SetupProposal, TabProposal } from '../../use-cases/contract.js';
import { columnOptions } from './columns.js';
import type { TabChoice } from './setup-choices.js';
import { columnsOf, missingFields } from './setup-choices.js';

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

interface FieldRowProps {
  field: FieldGuess;
  tab: TabProposal;
  sheet: string;
  proposal: SetupProposal;
  isChosen: boolean;
  onChange: (column: string | null) => void;
}

const FieldRow = ({ field, tab, sheet, proposal, isChosen, onChange }: FieldRowProps) => {
  const id = `${tab.tab}-${field.field}`.toLowerCase();
  const isMissing = missingFields(tab).includes(field);
  const columns = proposal.sheets.find((each) => each.sheet === sheet);
  return (
    <tr>
      <th scope="row">
        <label for={id}>{field.title}</label>
      </th>
      <td class="map__column">
        <select
          class="select"
          id={id}
          value={field.column ?? ''}
          aria-invalid={isMissing}
          aria-describedby={isMissing ? `${id}-error` : undefined}
          onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? null : currentTarget.value)}
        >
          <option value="">
            {field.required && tab.rows > 0 ? 'Choose a column' : 'Add at the right end'}
          </option>
          {columnOptions(columns, field).map(({ value, label }) => (
            <option value={value} key={value}>
              {label}
            </option>
          ))}
        </select>
        {isMissing ? (
          <p class="error" id={`${id}-error`}>
            <Icon name="alert" />
            {`Say which column holds “${field.title}”.`}
          </p>
        ) : null}
      </td>
      <td>
        <Reason field={field} isChosen={isChosen} />
      </td>
      <td class="small dim map__samples">{field.samples.length === 0 ? '–' : field.samples.join(', ')}</td>
    </tr>
  );
};

const reasons: Record<FieldGuess['by'], { look: string; icon: IconName; words: string }> = {
  title: { look: 'good', icon: 'check', words: 'by its title' },
  alias: { look: 'good', icon: 'check', words: 'by its title' },
  values: { look: 'soon', icon: 'tilde', words: 'by its values' },
  mapping: { look: 'good', icon: 'check', words: 'as set before' },
  none: { look: 'new', icon: 'plus', words: 'not found' },
};

const Reason = ({ field, isChosen }: { field: FieldGuess; isChosen: boolean }) => {
  const { look, icon, words } = reasons[field.by];
  const isOwn = isChosen && field.by === 'mapping';
  return (
    <span class={`guess guess--${look}`}>
      <Icon name={icon} />
      {isOwn ? 'your choice' : words}
    </span>
  );
};

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
