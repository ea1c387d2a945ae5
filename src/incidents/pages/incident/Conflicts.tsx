// Two people changed the same cell: both words side by side, and whose stand.
import { formatMoment, isMoment } from '../../../common/domain/moment.js';
import { Button } from '../../../common/pages/Button.js';
import { Notice } from '../../../common/pages/Notice.js';
import type { IncidentState } from './use-incident.js';

const words = (value: string): string =>
  value === '' ? '(empty)' : isMoment(value) ? formatMoment(value) : value;

export const Conflicts = ({ state }: { state: IncidentState }) => {
  const { conflicts, keepTheirs, useMine, sending } = state;
  if (conflicts === null) return null;
  const isBusy = sending.busy !== null;
  return (
    <Notice kind="warn">
      <p role="alert" tabIndex={-1} id="conflicts">
        <b>Somebody else has changed this meanwhile.</b> Nothing of yours was written yet.
      </p>
      <dl class="both small">
        {conflicts.list.map(({ field, title, yours, theirs }) => (
          <>
            <dt>{title}</dt>
            <dd>
              <span class="dim">In the sheet: </span>
              {words(theirs)}
            </dd>
            <dd>
              <span class="dim">Yours: </span>
              <span key={field}>{words(yours)}</span>
            </dd>
          </>
        ))}
      </dl>
      <p class="row">
        <Button isSmall look="primary" isOff={isBusy} onClick={keepTheirs}>
          Keep theirs
        </Button>
        <Button isSmall isOff={isBusy} onClick={useMine}>
          Use mine
        </Button>
      </p>
    </Notice>
  );
};
