// How the values of settings are checked; each check gives the end of "must be …", or null if the value will do.
import { isDay } from '../../common/domain/calendar.js';
import { safeLink } from '../../common/domain/mail.js';

/** One row of the Settings tab: its default, its sentence of help and its check. */
export interface SettingSpec {
  setting: string;
  initial: string;
  help: string;
  /** What the value must be, as the end of "must be …", or null if it will do. */
  complaint: (value: string) => string | null;
}

export const anyText = (): null => null;

export const isMailList = (value: string): string | null =>
  mailList(value).every((address) => /^[^\s@<>,;]+@[^\s@<>,;]+$/.test(address))
    ? null
    : 'mail addresses with commas between';

export const isLink = (value: string): string | null =>
  value === '' || safeLink(value) !== null ? null : 'an address that starts with https://';

export const isNumber =
  (least: number, most: number) =>
  (value: string): string | null => {
    const number = numberOf(value);
    return number !== null && number >= least && number <= most ? null : `a number from ${least} to ${most}`;
  };

export const isWhole =
  (least: number, most: number) =>
  (value: string): string | null =>
    /^\d+$/.test(value) && isNumber(least, most)(value) === null
      ? null
      : `a whole number from ${least} to ${most}`;

export const isDayList = (value: string): string | null =>
  dayList(value).every(isDay) ? null : 'days such as 2026-12-24, commas between';

/** Addresses in lower case. */
export const mailList = (value: string): string[] =>
  value
    .split(/[,;\s]+/)
    .map((part) => part.trim().toLowerCase())
    .filter((part) => part !== '');

export const dayList = (value: string): string[] => value.split(/[,;\s]+/).filter((part) => part !== '');

/** A number with a point or a comma; null for anything else. */
export const numberOf = (value: string): number | null => {
  const text = value.trim().replace(',', '.');
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : null;
};
