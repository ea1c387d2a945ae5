// Who is on duty, how far the week has run, and whom to ask where nobody is.
import { addDays, formatDay, formatDayShort, mondayOf, weekdayOf } from '../../../common/domain/calendar.js';
import type { Day } from '../../../common/domain/calendar.js';
import { dayOfMoment } from '../../../common/domain/moment.js';
import type { Moment } from '../../../common/domain/moment.js';
import type { ComponentChildren } from 'preact';
import { Icon } from '../../../common/pages/Icon.js';
import type { DutyView } from '../../use-cases/contract.js';

const LETTERS = 'MTWTFSS';
const WEEK = [0, 1, 2, 3, 4, 5, 6];

interface DutyProps {
  duty: DutyView;
  now: Moment;
  /** What can be done, for whoever is on duty or where nobody is. */
  children?: ComponentChildren;
}

export const DutyCard = ({ duty, now, children }: DutyProps) => {
  if (duty.problem !== null)
    return (
      <Card above="On duty" who="Not known">
        <p class="small">{duty.problem}</p>
      </Card>
    );
  if (duty.now === null)
    return (
      <Card look="gap" above="Today" who="Nobody is on duty">
        {duty.next === null ? null : (
          <p class="dim">{`Next: ${duty.next.name}, from ${formatDay(duty.next.from)}`}</p>
        )}
        {children}
      </Card>
    );
  const { name, email, from, until } = duty.now;
  const isMine = duty.isMe;
  return (
    <Card
      look={isMine ? 'me' : ''}
      above={isMine ? 'Incident Manager this week' : 'On duty this week'}
      who={isMine ? 'You are on duty' : name}
    >
      <p>
        {`until ${formatDay(addDays(until, -1))} `}
        <Next duty={duty} until={until} />
      </p>
      <Week from={from} until={until} today={dayOfMoment(now)} />
      {isMine || email === '' ? null : (
        <p class="row">
          <a class="btn btn--sm" href={`mailto:${email}`}>
            <Icon name="mail" />
            {`Mail ${name.split(' ')[0] ?? name}`}
          </a>
        </p>
      )}
      {children}
    </Card>
  );
};

interface CardProps {
  look?: 'me' | 'gap' | '';
  /** The small line above who it is. */
  above: string;
  who: string;
  children: ComponentChildren;
}

const Card = ({ look = '', above, who, children }: CardProps) => (
  <section class={`duty duty--${look}`} aria-label="On duty">
    <p class="small dim">{above}</p>
    <p class="duty__who">{who}</p>
    {children}
  </section>
);

const Next = ({ duty: { next }, until }: { duty: DutyView; until: Day }) => {
  if (next === null) return <span class="dim">· nobody yet after that</span>;
  const isLater = next.from > until;
  return (
    <span class="dim">
      {isLater ? `· next: ${next.name}, from ${formatDayShort(next.from)}` : `· then ${next.name}`}
    </span>
  );
};

/** Seven days from the first one of the duty, or this week where the duty is longer. */
const Week = ({ from, until, today }: { from: Day; until: Day; today: Day }) => {
  const first = addDays(from, 7) >= until ? from : mondayOf(today);
  return (
    <ol class="week" aria-hidden="true">
      {WEEK.map((index) => addDays(first, index)).map((day) => (
        <li key={day} class={day < today ? 'past' : day === today ? 'today' : undefined}>
          {LETTERS[weekdayOf(day)]}
        </li>
      ))}
    </ol>
  );
};
