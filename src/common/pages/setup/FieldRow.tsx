// One field of a tab: which column holds it, why that was guessed, and what stands in it.
import { Icon } from '../Icon.js';
import type { IconName } from '../Icon.js';
import type { FieldGuess, SetupProposal, TabProposal } from '../../use-cases/setup-contract.js';
import { columnOptions } from './columns.js';
import { missingFields } from './setup-choices.js';

interface FieldRowProps {
  field: FieldGuess;
  tab: TabProposal;
  sheet: string;
  proposal: SetupProposal;
  isChosen: boolean;
  onChange: (column: string | null) => void;
}

export const FieldRow = ({ field, tab, sheet, proposal, isChosen, onChange }: FieldRowProps) => {
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
      <td class="small dim map__samples">
        <span class="map__clamp" title={field.samples.join(', ')}>
          {field.samples.length === 0 ? '–' : field.samples.join(', ')}
        </span>
      </td>
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
