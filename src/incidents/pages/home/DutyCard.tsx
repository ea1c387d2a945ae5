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
  const today = dayOfMoment(now);
  if (duty.problem !== null) return <Unknown problem={duty.problem} />;
  if (duty.now === null) return <Nobody duty={duty}>{children}</Nobody>;
  const { name, email, from, until } = duty.now;
  return (
    <section class={duty.isMe ? 'duty duty--me' : 'duty'} aria-label="On duty">
      <p class="small dim">{duty.isMe ? 'Incident Manager this week' : 'On duty this week'}</p>
      <p class="duty__who">{duty.isMe ? 'You are on duty' : name}</p>
      <p>
        {`until ${formatDay(addDays(until, -1))} `}
        <Next duty={duty} until={until} />
      </p>
      <Week from={from} until={until} today={today} />
      {duty.isMe || email === '' ? null : (
        <p class="row">
          <a class="btn btn--sm" href={`mailto:${email}`}>
            <Icon name="mail" />
            {`Mail ${name.split(' ')[0] ?? name}`}
          </a>
        </p>
      )}
      {children}
    </section>
  );
};

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

const Nobody = ({ duty: { next }, children }: Omit<DutyProps, 'now'>) => (
  <section class="duty duty--gap" aria-label="On duty">
    <p class="small dim">Today</p>
    <p class="duty__who">Nobody is on duty</p>
    {next === null ? null : <p class="dim">{`Next: ${next.name}, from ${formatDay(next.from)}`}</p>}
    {children}
  </section>
);

const Unknown = ({ problem }: { problem: string }) => (
  <section class="duty" aria-label="On duty">
    <p class="small dim">On duty</p>
    <p class="duty__who">Not known</p>
    <p class="small">{problem}</p>
  </section>
);
