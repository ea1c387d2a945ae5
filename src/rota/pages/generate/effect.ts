// What publishing the shown rota would do, counted and in sentences.
import { formatDayShort } from '../../../common/domain/calendar.js';
import { count, listOf } from '../../../common/pages/words.js';
import type { PreviewWeek, RotaPreview } from '../../use-cases/contract.js';
import type { Choices } from './choices.js';
import { isMoved } from './choices.js';

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
  /** "10 people", "those whose week moves", "nobody". */
  told: string;
}

export const effectOf = (picture: RotaPreview, plain: RotaPreview | null, choices: Choices): PublishEffect => {
  const ahead = picture.weeks.filter((week) => !week.past);
  const isNew = (week: PreviewWeek): boolean => !week.published || isMoved(week, plain, choices);
  const written = ahead.filter((week) => week.email !== null && isNew(week));
  const cleared = ahead.filter((week) => week.email === null && week.published && isNew(week));
  return {
    written,
    cleared,
    open: ahead.filter((week) => week.email === null && !week.published),
    againstNo: written.filter((week) => week.answer === 'no'),
    ahead: ahead.length,
    kept: ahead.filter((week) => week.published && !isNew(week)).length,
    told: toldBy(picture, [...written, ...cleared]),
  };
};

/** A change to what is published is told only to those whose week moves. */
const toldBy = (picture: RotaPreview, changed: readonly PreviewWeek[]): string => {
  if (changed.length > 0 && changed.every((week) => week.published)) return 'those whose week moves';
  return picture.recipients === 0 ? 'nobody' : count(picture.recipients, 'person', 'people');
};

export const hasWork = (effect: PublishEffect): boolean => effect.written.length + effect.cleared.length > 0;

export const days = (weeks: readonly PreviewWeek[]): string => listOf(weeks.map((week) => formatDayShort(week.start)));

export const staysOpen = (effect: PublishEffect): string | null =>
  effect.open.length === 0 ? null : `${days(effect.open)} ${effect.open.length === 1 ? 'stays' : 'stay'} open.`;

/** The sentence in the foot. */
export const effectSentence = (effect: PublishEffect): string => {
  if (effect.ahead === 0) return 'All weeks of this month have begun: nothing can be changed here.';
  if (!hasWork(effect)) {
    return effect.kept > 0 && effect.open.length === 0
      ? 'Every week is published. Change a week to publish it again.'
      : 'There is nothing to publish: nobody is in an open week.';
  }
  const rows = count(effect.written.length + effect.cleared.length, 'row');
  const entries = effect.written.length > 0 ? ` and ${count(effect.written.length, 'calendar entry', 'calendar entries')}` : '';
  const removed = effect.cleared.length > 0 ? `, removes ${count(effect.cleared.length, 'calendar entry', 'calendar entries')}` : '';
  const sentence = `Publishing writes ${rows}${entries}${removed} and mails ${effect.told}.`;
  return [sentence, staysOpen(effect)].filter(Boolean).join(' ');
};

/** The button: it says a number where it is not the whole month. */
export const publishLabel = (effect: PublishEffect): string => {
  const changed = effect.written.length + effect.cleared.length;
  if (changed === 0 || changed === effect.ahead) return 'Publish…';
  return effect.kept > 0
    ? `Publish ${count(changed, 'week')}…`
    : `Publish ${String(changed)} of ${count(effect.ahead, 'week')}…`;
};
