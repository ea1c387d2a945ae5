// What needs the Engineering Managers: one mail on each working day, and a gap that opens later in the day at once.
import {
  addDays,
  addMonths,
  formatMonth,
  mondayOf,
  monthOf,
  weeksOfMonth,
} from '../../../common/domain/calendar.js';
import type { Day } from '../../../common/domain/calendar.js';
import { Refusal } from '../../../common/domain/refusal.js';
import { gapsAhead } from '../../domain/gaps-ahead.js';
import type { Gap } from '../../domain/gaps-ahead.js';
import { managerMail } from '../../domain/mails/manager-mail.js';
import { buildDayOf, isOpenMonth } from '../../domain/months-to-build.js';
import { pollTurnout } from '../../domain/poll-missing.js';
import { isSent } from '../../domain/told.js';
import { isWorkingDay, workingDaysBefore } from '../../domain/working-days.js';
import { buildState } from '../build-month.js';
import type { RotaPorts } from '../ports.js';
import type { Job, JobSituation } from './job.js';

const DIGEST = 'digest';
/** Nobody is written to about gaps from this hour on. */
const EVENING = 20;
/** Working days before the rota is made on which missing answers are named. */
const ANSWERS_DUE = 5;

/** The day's mail is still to come, so that what it will say need not be said before. */
const isDigestAhead = ({ now, settings, journal, marks }: JobSituation): boolean =>
  isWorkingDay(now.day, settings.automation.daysOff) &&
  marks[DIGEST] !== now.day &&
  !isSent(journal, digestKey(now.day));

const digestKey = (day: Day): string => `digest:${day}`;
const unsaid = (situation: JobSituation): Gap[] =>
  gapsAhead(situation).filter(({ key }) => !isSent(situation.journal, key));

export const gapsJob = (): Job => ({
  name: 'gaps',
  title: 'Gaps in the next six weeks',
  due: (situation) => {
    const { now, settings } = situation;
    const isTime = now.hour >= settings.automation.reminderHour && now.hour < EVENING;
    if (!isTime || isDigestAhead(situation) || settings.emAddresses.length === 0) return [];
    const [first, ...others] = unsaid(situation);
    if (first === undefined) return [];
    const gaps = [first, ...others];
    return [
      {
        kind: 'mail',
        key: first.key,
        what: `Mail about ${gaps.length === 1 ? 'a gap' : `${gaps.length} gaps`}`,
        alsoSettles: others.map(({ key }) => key),
        isNag: true,
        mail: () =>
          managerMail(
            settings,
            gaps.length === 1 ? `Incident rota: ${first.sentence}` : `Incident rota: ${gaps.length} gaps`,
            'Somebody should be found. “Generate rota” in the menu “Incident rota” shows who could.',
            gaps.map(({ sentence }) => sentence),
          ),
      },
    ];
  },
});

export const digestJob = ({ availability }: Pick<RotaPorts, 'availability'>): Job => ({
  name: DIGEST,
  title: 'Daily mail to the Engineering Managers',
  due: (situation) => {
    const { now, settings } = situation;
    if (now.hour < settings.automation.reminderHour || !isDigestAhead(situation)) return [];
    const points = pointsOf(situation, availability);
    const key = digestKey(now.day);
    if (points.length === 0) return [{ kind: 'task', key, what: '', mark: now.day }];
    if (settings.emAddresses.length === 0) {
      throw new Refusal(
        'no-managers',
        `Something needs the Engineering Managers, but none are set in the tab Settings, row "Engineering managers": ${points[0] ?? ''}`,
      );
    }
    return [
      {
        kind: 'mail',
        key,
        what: 'Daily mail to the Engineering Managers',
        alsoSettles: unsaid(situation).map((gap) => gap.key),
        isNag: true,
        mail: () =>
          managerMail(
            settings,
            `Incident rota: ${points.length === 1 ? 'one thing needs' : `${points.length} things need`} you`,
            'You get this on working days while something in the rota needs an Engineering Manager.',
            points,
          ),
      },
    ];
  },
});

const pointsOf = (situation: JobSituation, availability: RotaPorts['availability']): string[] => {
  const { now, journal, failing, problems } = situation;
  const months = [monthOf(now.day), addMonths(monthOf(now.day), 1)];
  const drafts = months.flatMap((month) => {
    const missing = buildState(journal, month)?.missing ?? '';
    return missing !== '' && isOpenMonth(situation, month)
      ? [`${formatMonth(month)} is not published. ${missing.replace(/\n/g, ' ')}`]
      : [];
  });
  const pressing = [
    ...gapsAhead(situation).map(({ sentence }) => sentence),
    ...drafts,
    ...unanswered(situation, availability),
    ...Object.entries(failing).map(([title, error]) => `Automation’s “${title}” fails: ${error}`),
  ];
  // What cannot be read may be old and harmless: by itself it is worth one mail a week.
  return pressing.length > 0 || isFirstOfWeek(situation) ? [...pressing, ...problems] : [];
};

const isFirstOfWeek = ({ now: { day }, settings }: JobSituation): boolean =>
  day ===
  Array.from({ length: 7 }, (_, index) => addDays(mondayOf(day), index)).find((other) =>
    isWorkingDay(other, settings.automation.daysOff),
  );

/** Who has not answered for next month, in the last days before it is made. */
const unanswered = (situation: JobSituation, availability: RotaPorts['availability']): string[] => {
  const { now, settings, candidates } = situation;
  const month = addMonths(monthOf(now.day), 1);
  const built = buildDayOf(month, settings.automation);
  const isTime =
    now.day < built && now.day >= workingDaysBefore(built, ANSWERS_DUE, settings.automation.daysOff);
  if (!isTime || !isOpenMonth(situation, month)) return [];
  const weeks = weeksOfMonth(month);
  const { missing } = pollTurnout(candidates, weeks, availability.read(candidates).answers);
  if (missing.length === 0) return [];
  return [`No answers for ${formatMonth(month)} yet from ${missing.map(({ name }) => name).join(', ')}.`];
};
