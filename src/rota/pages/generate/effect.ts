// What publishing the shown rota would do, counted and in sentences.
import { formatDayShort } from '../../../common/domain/calendar.js';
import type { EffectLine } from '../../../common/pages/Effects.js';
import { count, listOf } from '../../../common/pages/words.js';
import type { PreviewWeek, RotaPreview } from '../../use-cases/contract.js';
import type { Choices } from './choices.js';
import { isMoved, wasPublished } from './choices.js';

export interface PublishEffect {
  /** Weeks that get a row and a calendar entry. */
  written: PreviewWeek[];
  /** Published weeks that become open: their calendar entry goes. */
  cleared: PreviewWeek[];
  /** Weeks without anyone, before and after. */
  open: PreviewWeek[];
  /** Weeks given to somebody who said "no". */
  againstNo: PreviewWeek[];
  /** Weeks that have not begun. */
  ahead: number;
  /** Weeks among them that are published and stay as they are. */
  kept: number;
  /** Some week that has not begun is not published. */
  canBeDrafted: boolean;
  /** "10 people", "nobody", "those who have not been told yet". */
  told: string;
}

export const effectOf = (
  picture: RotaPreview,
  plain: RotaPreview | null,
  choices: Choices,
): PublishEffect => {
  const ahead = picture.weeks.filter((week) => !week.past);
  const isOut = (week: PreviewWeek): boolean => wasPublished(week, plain);
  const isNew = (week: PreviewWeek): boolean => !isOut(week) || isMoved(week, plain, choices);
  const written = ahead.filter((week) => week.name !== null && isNew(week));
  return {
    written,
    cleared: ahead.filter((week) => week.name === null && isOut(week) && isNew(week)),
    open: ahead.filter((week) => week.name === null && !isOut(week)),
    againstNo: written.filter((week) => week.answer === 'no'),
    ahead: ahead.length,
    kept: ahead.filter((week) => !isNew(week)).length,
    canBeDrafted: !ahead.every(isOut),
    told: toldBy(picture, picture.weeks.some(isOut)),
  };
};

/** The list goes out once; whoever has it is only told what moves. */
const toldBy = ({ recipients }: RotaPreview, isOutBefore: boolean): string => {
  if (recipients === 0) return 'nobody';
  return isOutBefore ? 'those who have not been told yet' : count(recipients, 'person', 'people');
};

const changedWeeks = ({ written, cleared }: PublishEffect): number => written.length + cleared.length;

/** Publishing again completes what an interrupted run left. */
export const canBePublished = (effect: PublishEffect): boolean => changedWeeks(effect) + effect.kept > 0;

const days = (weeks: readonly PreviewWeek[]): string =>
  listOf(weeks.map((week) => formatDayShort(week.start)));

export const staysOpen = ({ open }: PublishEffect): string | null =>
  open.length === 0 ? null : `${days(open)} ${open.length === 1 ? 'stays' : 'stay'} open.`;

/** The sentence in the foot. */
export const effectSentence = (effect: PublishEffect): string =>
  [mainSentence(effect), staysOpen(effect)].filter(Boolean).join(' ');

const mainSentence = (effect: PublishEffect): string => {
  const { ahead, written, cleared, told } = effect;
  if (ahead === 0) return 'All weeks of this month have begun: nothing can be changed here.';
  if (!canBePublished(effect)) return 'There is nothing to publish.';
  if (changedWeeks(effect) === 0) {
    const state = effect.open.length === 0 ? 'Every week is published.' : 'What is covered is published.';
    return `${state} Publishing again writes only what is missing.`;
  }
  const entries = [
    written.length > 0 ? count(written.length, 'calendar entry', 'calendar entries') : '',
    cleared.length > 0 ? `removes ${count(cleared.length, 'calendar entry', 'calendar entries')}` : '',
  ].filter(Boolean);
  return `Publishing writes ${listOf([count(changedWeeks(effect), 'row'), ...entries])} and mails ${told}.`;
};

/** The button: it says a number where it is not the whole month. */
export const publishLabel = (effect: PublishEffect): string => {
  const changed = changedWeeks(effect);
  if (changed === 0 && effect.kept > 0) return 'Publish again…';
  if (changed === 0 || changed === effect.ahead) return 'Publish…';
  return effect.kept > 0
    ? `Publish ${count(changed, 'week')}…`
    : `Publish ${String(changed)} of ${count(effect.ahead, 'week')}…`;
};

/** What the question lists before anything is written. */
export const effectLines = (effect: PublishEffect): EffectLine[] => {
  const open = staysOpen(effect);
  return [
    { icon: 'sheet', text: rowsLine(effect) },
    { icon: 'calendar', text: entriesLine(effect) },
    { icon: 'mail', text: `Mail to ${effect.told}` },
    ...(open === null ? [] : [{ icon: 'alert', tone: 'warn', text: open } as const]),
    ...effect.againstNo.map((week) => {
      const text = `${week.name ?? ''} said “no” to ${formatDayShort(week.start)}.`;
      return { icon: 'alert', tone: 'urgent', text } as const;
    }),
  ];
};

const rowsLine = (effect: PublishEffect): string => {
  const names = effect.written.map((week) => `${formatDayShort(week.start)} ${week.name ?? ''}`);
  const open = effect.cleared.map((week) => `${formatDayShort(week.start)} nobody`);
  const changed = changedWeeks(effect);
  return changed === 0
    ? 'No row of the rota changes'
    : `${count(changed, 'row')} of the rota: ${listOf([...names, ...open])}`;
};

const entriesLine = (effect: PublishEffect): string => {
  const { written, cleared } = effect;
  if (changedWeeks(effect) === 0) return 'Entries that are missing on the duty calendar';
  return [
    written.length > 0 ? `${count(written.length, 'entry', 'entries')} on the duty calendar` : '',
    cleared.length > 0 ? `${count(cleared.length, 'entry', 'entries')} removed from the duty calendar` : '',
  ]
    .filter(Boolean)
    .join(', ');
};
