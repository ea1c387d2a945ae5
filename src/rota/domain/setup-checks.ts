// Whether everything is in order: each check with what was looked at, how it is, and one sentence that says what to do.
import { PERMISSIONS } from './permissions.js';
import type { Permission } from './permissions.js';
import { sentenceList } from '../../common/domain/setup-checks.js';
import type { SetupCheck } from '../../common/domain/setup-checks.js';

/** One line for what is missing, each; one for all where nothing is. */
export const permissionChecks = (missing: readonly Permission[]): SetupCheck[] =>
  missing.length === 0
    ? [{ what: 'Permissions', state: 'ok', sentence: 'Everything the add-on asks for is allowed.' }]
    : missing.map((permission) => {
        const { does, without, isNeeded } = PERMISSIONS[permission];
        return {
          what: 'Permission missing',
          state: isNeeded ? 'bad' : 'warn',
          sentence: `“${does}” is not allowed: ${without}.`,
        };
      });

/** @param problem why the calendar cannot be used, or null */
export const calendarCheck = (name: string | null, problem: string | null): SetupCheck =>
  problem === null
    ? { what: 'Calendar', state: 'ok', sentence: `“${name ?? ''}” can be read and changed.` }
    : { what: 'Calendar', state: 'bad', sentence: problem };

/**
 * @param left how many more people can be written to today
 * @param wanted how many the month's list goes to
 */
export const mailCheck = (left: number, wanted: number): SetupCheck => {
  const can = `Google lets you write to ${left === 0 ? 'nobody' : left === 1 ? 'one person' : `${thousands(left)} people`} more today`;
  return left > 0 && left >= wanted
    ? { what: 'Mail', state: 'ok', sentence: `${can}.` }
    : {
        what: 'Mail',
        state: left === 0 ? 'bad' : 'warn',
        sentence: `${can}, and the list of a month goes to ${wanted}. Wait until tomorrow, or let a colleague publish.`,
      };
};

export const managersCheck = (emAddresses: readonly string[]): SetupCheck =>
  emAddresses.length === 0
    ? {
        what: 'Engineering Managers',
        state: 'warn',
        sentence:
          'None are named, so nobody hears of gaps, a poll that is due or a job that fails. Name them in the step “Calendar”.',
      }
    : {
        what: 'Engineering Managers',
        state: 'ok',
        sentence: `${sentenceList([...emAddresses])} ${emAddresses.length === 1 ? 'is' : 'are'} told what needs somebody.`,
      };

/** `1,483`. */
const thousands = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');
