// The entries of a month one below the other, where a grid has no room.
import { Icon } from '../../parts/Icon.js';
import { moveInList } from '../arrow-keys.js';
import type { Entry } from './entries.js';

export const MonthList = ({
  entries,
  onChoose,
}: {
  entries: readonly Entry[];
  onChoose: (entry: Entry) => void;
}) =>
  entries.length === 0 ? (
    <p class="dim">Nothing in this month.</p>
  ) : (
    <ul class="monthlist" onKeyDown={moveInList}>
      {entries.map((entry) => (
        <li key={entry.id}>
          <button
            type="button"
            class={`monthlist__one entry--${entry.isByScript ? 'script' : 'hand'}`}
            data-item
            data-entry={entry.id}
            onClick={() => onChoose(entry)}
          >
            <span class="grow">
              <b>{entry.title || '(no title)'}</b>
              <span class="small">{entry.when}</span>
            </span>
            <Icon name="right" />
          </button>
        </li>
      ))}
    </ul>
  );
