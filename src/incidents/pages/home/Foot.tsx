// When the desk was last read, reading it again, and Help.
import { durationText, timeOfMoment } from '../../../common/domain/moment.js';
import { Button } from '../../../common/pages/Button.js';
import { useElapsed } from '../frame/now.js';
import { useSending } from '../frame/sending.js';
import { Failure } from '../frame/View.js';
import type { HomeProps } from './home-props.js';
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

export const Foot = ({ server, state, onHelp }: Pick<HomeProps, 'server' | 'state' | 'onHelp'>) => {
  const { busy, failed, send } = useSending();
  const showStatistics = (): void => send('statistics', server.showStatistics, () => undefined);
  return (
    <footer class="foot">
      {failed === null ? null : <Failure failed={failed} />}
      <span class="row num">
        {words(state, useElapsed(state.readAt))}
        <Button
          look="icon"
          icon="refresh"
          label="Check again"
          title="Check again"
          isOff={state.isReading}
          onClick={state.refresh}
        />
      </span>
      <span class="row">
        <Button look="link" isOff={busy !== null} onClick={showStatistics}>
          {busy === null ? 'Statistics' : 'Opening…'}
        </Button>
        <Button look="link" id="help" onClick={onHelp}>
          Help
        </Button>
      </span>
    </footer>
  );
};
