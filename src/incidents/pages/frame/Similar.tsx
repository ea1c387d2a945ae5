// Incidents that may be the same one: the way to them comes first.
import { durationText } from '../../../common/domain/moment.js';
import { Button } from '../../../common/pages/Button.js';
import { Notice } from '../../../common/pages/Notice.js';
import type { IncidentKey, SimilarIncident } from '../../use-cases/contract.js';
import { PriorityChip, StatusMark } from './Marks.js';

const sameWords = ({ why, task }: SimilarIncident): string =>
  why === 'task' ? `${task} is logged already.` : 'This may be logged already.';

/** Id of the way to the first of them. */
export const SIMILAR = 'similar';

interface SimilarProps {
  similar: readonly SimilarIncident[];
  /** `Log it all the same`. */
  label: string;
  isBusy: boolean;
  onOpen: (key: IncidentKey) => void;
  onEvenSo: () => void;
}

/** The first takes the primary button. */
export const Similar = ({ similar, label, isBusy, onOpen, onEvenSo }: SimilarProps) => {
  const [first] = similar;
  if (first === undefined) return null;
  return (
    <Notice kind="warn">
      <p role="alert">
        <b>{sameWords(first)}</b>
      </p>
      <ul class="stack">
        {similar.map((line, index) => (
          <li key={line.id}>
            <p class="small clamp" title={line.title}>
              {line.title}
            </p>
            <p class="meta">
              <PriorityChip priority={line.priority} />
              <StatusMark line={line} />
              {line.age === null ? null : <span>{durationText(line.age)}</span>}
            </p>
            <p class="row" style={{ marginTop: '6px' }}>
              <Button
                isSmall
                {...(index === 0 ? { id: SIMILAR } : {})}
                look={index === 0 ? 'primary' : 'outlined'}
                isOff={isBusy}
                onClick={() => onOpen({ id: line.id, row: line.row })}
              >
                {`Open incident ${line.id}`}
              </Button>
            </p>
          </li>
        ))}
      </ul>
      <p>
        <Button look="link" isOff={isBusy} onClick={onEvenSo}>
          {label}
        </Button>
      </p>
    </Notice>
  );
};
