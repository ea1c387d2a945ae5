// Where the keyboard goes on when the control it was on has left.
import type { Day } from '../../../common/domain/calendar.js';

const focus = (selector: string): void => document.querySelector<HTMLElement>(selector)?.focus();

/** The first week that can be changed. */
export const focusFirstWeek = (): void => focus('[data-change]');

/** The menu button of one week. */
export const focusWeek = (start: Day): void => focus(`[data-week="${start}"] [data-change]`);
