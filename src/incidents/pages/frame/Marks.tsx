// Priority, status, due time and links as they stand in lists and in an incident.
import { durationText, formatMomentShort } from '../../../common/domain/moment.js';
import type { Moment } from '../../../common/domain/moment.js';
import { Icon } from '../../../common/pages/Icon.js';
import type { IconName } from '../../../common/pages/Icon.js';
import type { PostMortemState } from '../../../common/domain/post-mortem.js';
import type { Status } from '../../../common/domain/incident-words.js';
import { urgency } from '../../../common/domain/incident-words.js';
import type { DueView, IncidentLine } from '../../use-cases/contract.js';
import './marks.css';

/** In the order of the priorities of the domain. */
const PRIORITY_LOOKS: readonly (readonly [look: string, icon: IconName])[] = [
  ['unbreak', 'octagon'],
  ['triage', 'question'],
  ['high', 'up2'],
  ['medium', 'equal'],
  ['low', 'down'],
  ['lowest', 'down2'],
];

/** Words the record does not know get the plain chip. */
export const PriorityChip = ({ priority }: { priority: string }) => {
  const [look, icon] = PRIORITY_LOOKS[urgency(priority)] ?? ['plain', null];
  return (
    <span class={`chip chip--${look}`}>
      {icon === null ? null : <Icon name={icon} />}
      {priority === '' ? 'No priority' : priority}
    </span>
  );
};

const STATUS_LOOKS: Record<Status, readonly [look: string, icon: IconName, words: string]> = {
  reported: ['reported', 'ring', 'Reported'],
  'in progress': ['progress', 'half', 'In progress'],
  resolved: ['resolved', 'done', 'Resolved'],
};

export const StatusMark = ({ line }: { line: IncidentLine }) => {
  const [look, icon, words] =
    line.status === null
      ? ['unknown', 'question' as const, line.statusText === '' ? 'No status' : line.statusText]
      : STATUS_LOOKS[line.status];
  return (
    <span class={`status status--${look}`}>
      <Icon name={icon} />
      {words}
    </span>
  );
};

/** What a post-mortem's state is called. */
export const POST_MORTEM: Record<PostMortemState, string> = {
  undecided: '',
  needed: 'Needed',
  draft: 'Draft',
  published: 'Published',
  waived: 'Not needed',
};

/** Minutes before it is due from which on it stands out. */
const SOON = 15;

/** `32 min overdue`, `in 13 min`, `16:30`; nothing where nothing is due. */
const dueWords = ({ at, minutes, isOverdue }: DueView, now: Moment): string => {
  if (at === '') return '';
  if (minutes === null)
    return isOverdue ? `overdue since ${formatMomentShort(at, now)}` : formatMomentShort(at, now);
  if (minutes < 0) return `${durationText(-minutes)} overdue`;
  if (minutes === 0) return 'due now';
  return minutes < 60 ? `in ${durationText(minutes)}` : formatMomentShort(at, now);
};

export const DueMark = ({ due, now, before = '' }: { due: DueView; now: Moment; before?: string }) => {
  if (due.at === '') return null;
  const isSoon = !due.isOverdue && due.minutes !== null && due.minutes <= SOON;
  return (
    <span class={`due due--${due.isOverdue ? 'over' : isSoon ? 'soon' : 'later'}`}>
      <Icon name={due.isOverdue ? 'alert' : 'clock'} />
      {`${due.isOverdue || isSoon ? '' : before}${dueWords(due, now)}`}
    </span>
  );
};
