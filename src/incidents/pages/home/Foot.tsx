// When the desk was last read, reading it again, and Help.
import { durationText, timeOfMoment } from '../../../common/domain/moment.js';
import { Icon } from '../../../common/pages/Icon.js';
import { useElapsed } from '../frame/now.js';
import type { DeskState } from './use-desk.js';

/** Minutes after which the age is said. */
const OLD = 2;

const words = ({ desk, isReading, failure }: DeskState, elapsed: number): string => {
  if (desk === null) return isReading ? 'Reading the sheet' : 'Not read';
  if (isReading) return 'Checking';
  const time = timeOfMoment(desk.now);
  const age = elapsed < OLD ? '' : `, ${durationText(elapsed)} ago`;
  return failure === null ? `Checked ${time}${age}` : `Known at ${time}${age}`;
};

export const Foot = ({ state, onHelp }: { state: DeskState; onHelp: () => void }) => (
  <footer class="foot">
    <span class="row num">
      {words(state, useElapsed(state.readAt))}
      <button
        type="button"
        class="btn btn--icon btn--sm"
        aria-label="Check again"
        title="Check again"
        aria-disabled={state.isReading ? 'true' : undefined}
        onClick={() => {
          if (!state.isReading) state.refresh();
        }}
      >
        <Icon name="refresh" />
      </button>
    </span>
    <button type="button" class="link" id="help" onClick={onHelp}>
      Help
    </button>
  </footer>
);
