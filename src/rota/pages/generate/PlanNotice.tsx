// The one line above the weeks: what stands in the way, what the EM changed, or who has not answered.
import { formatDayShort } from '../../../common/domain/calendar.js';
import { Button } from '../../../common/pages/Button.js';
import { Notice, Sentences } from '../../../common/pages/Notice.js';
import { count, listOf } from '../../../common/pages/words.js';
import type { PreviewWeek, RotaPreview } from '../../use-cases/contract.js';

interface PlanNoticeProps {
  picture: RotaPreview;
  /** How many weeks the EM changed. */
  changes: number;
  /** Weeks that moved along with them. */
  along: readonly PreviewWeek[];
  isPending: boolean;
  onUndo: () => void;
}

/** Never two boxes: problems come first, the EM's changes are told in the same box. */
export const PlanNotice = ({ picture, changes, along, isPending, onUndo }: PlanNoticeProps) => {
  const undo =
    changes === 0 ? null : (
      <Button isSmall icon="undo" onClick={onUndo}>
        {changes === 1 ? 'Undo' : changes === 2 ? 'Undo both' : 'Undo all'}
      </Button>
    );
  const changed = changes === 0 ? null : <Changed changes={changes} along={along} isPending={isPending} />;
  if (picture.problems.length > 0) {
    return (
      <Notice kind="warn" action={undo}>
        {changed}
        <Sentences all={picture.problems} />
        {changed !== null || picture.unanswered.length === 0 ? null : (
          <p class="small">
            <Answered picture={picture} />
          </p>
        )}
      </Notice>
    );
  }
  if (changed !== null) {
    return (
      <Notice kind="info" icon="pin" action={undo}>
        {changed}
      </Notice>
    );
  }
  return (
    <Notice kind="plain" icon={picture.unanswered.length === 0 ? 'check' : 'info'}>
      <p class="small">
        <Answered picture={picture} />
      </p>
    </Notice>
  );
};

const Changed = ({ changes, along, isPending }: Pick<PlanNoticeProps, 'changes' | 'along' | 'isPending'>) => (
  <p class="small">
    <b>{`You changed ${count(changes, 'week')}.`}</b>{' '}
    {isPending ? 'Working out what that changes.' : fit(along)}
  </p>
);

const fit = (along: readonly PreviewWeek[]): string =>
  along.length === 0
    ? 'The others still fit best around them.'
    : `To fit, ${listOf(along.map((week) => formatDayShort(week.start)))} changed too.`;

const Answered = ({ picture: { answered, candidates, unanswered } }: { picture: RotaPreview }) => {
  if (candidates === 0) return <b>Nobody is in the rota in this month.</b>;
  if (unanswered.length === 0) return <b>{`All ${String(candidates)} have answered.`}</b>;
  return (
    <>
      <b>{`${String(answered)} of ${String(candidates)} have answered.`}</b>{' '}
      {`${listOf(unanswered, 4)} ${unanswered.length === 1 ? 'has' : 'have'} not: counted as “if need be”.`}
    </>
  );
};
