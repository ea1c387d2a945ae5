// The head of an incident: title, priority, task, age, and how far it has come.
import { durationText, formatMomentShort, isMoment } from '../../../common/domain/moment.js';
import type { Moment } from '../../../common/domain/moment.js';
import { Icon } from '../../../common/pages/Icon.js';
import type { IconName } from '../../../common/pages/Icon.js';
import type { IncidentView } from '../../use-cases/contract.js';
import { POST_MORTEM, PriorityChip, StatusMark } from '../frame/Marks.js';
import { Outward } from '../frame/Outward.js';

export const Head = ({ view, elapsed }: { view: IncidentView; elapsed: number }) => {
  const { line, task } = view;
  return (
    <section aria-label="Incident">
      <h2 class="incident__title">{line.title === '' ? 'Without a title' : line.title}</h2>
      <p class="meta">
        <PriorityChip priority={line.priority} />
        {task === null ? (
          <span>{line.task === '' ? 'no task yet' : line.task}</span>
        ) : (
          <Outward href={task.address}>{line.task}</Outward>
        )}
        {line.age === null ? null : <span>{durationText(line.age + elapsed)}</span>}
        {line.status === null ? <StatusMark line={line} /> : null}
        <span>{line.manager === '' ? 'nobody manages it' : line.manager}</span>
      </p>
    </section>
  );
};

const ORDER = ['reported', 'in progress', 'resolved'] as const;
const PARTS: readonly (readonly [label: string, icon: IconName])[] = [
  ['Reported', 'ring'],
  ['In progress', 'half'],
  ['Resolved', 'done'],
  ['Post-mortem', 'doc'],
];

/** How many parts lie behind, and which one it is in. */
const progress = ({ line, postMortem }: IncidentView): number => {
  if (line.status === null) return -1;
  const index = ORDER.indexOf(line.status);
  if (index < 2) return index;
  if (postMortem.state === 'published') return 4;
  return postMortem.state === 'undecided' || postMortem.state === 'waived' ? 2 : 3;
};

export const StatusSteps = ({ view, now }: { view: IncidentView; now: Moment }) => {
  const at = progress(view);
  const { reportedAt, acknowledgedAt, resolvedAt } = view.values;
  const times = [reportedAt, acknowledgedAt, resolvedAt, POST_MORTEM[view.postMortem.state].toLowerCase()];
  return (
    <ol class="steps" aria-label="Status">
      {PARTS.map(([label, icon], index) => {
        const isDone = index < at || (index === 2 && at >= 2);
        const isNow = index === at;
        const time = times[index] ?? '';
        return (
          <li
            key={label}
            class={isDone ? 'is-done' : isNow ? 'is-now' : undefined}
            aria-current={isNow ? 'step' : undefined}
          >
            <span class="steps__mark">
              <Icon name={isDone ? 'done' : index === 2 ? 'ring' : icon} />
            </span>
            {isNow ? <b>{label}</b> : label}
            {isDone ? <span class="sr"> (done)</span> : null}
            <span class="num">{isMoment(time) ? formatMomentShort(time, now) : index === 3 ? time : ''}</span>
          </li>
        );
      })}
    </ol>
  );
};
