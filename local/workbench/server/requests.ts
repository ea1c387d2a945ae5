// The requests of protocol.ts as they are taken from JSON.
import { Refusal } from '../engine/refusal.js';
import type { ClockRequest, EditRequest, SelectRequest } from '../protocol.js';
import { textIn, textsIn, wholeIn } from './fields.js';

type Given = Record<string, unknown>;

/** @throws Refusal naming what is wrong, as do all of these */
export function editRequest(given: Given): EditRequest {
  return {
    project: textIn(given, 'project'),
    sheet: wholeIn(given, 'sheet', 0),
    row: wholeIn(given, 'row', 1),
    column: wholeIn(given, 'column', 1),
    texts: textsIn(given, 'texts'),
  };
}

export function selectRequest(given: Given): SelectRequest {
  return {
    project: textIn(given, 'project'),
    sheet: wholeIn(given, 'sheet', 0),
    range: textIn(given, 'range'),
  };
}

export function clockRequest(given: Given): ClockRequest {
  if (given.next === true) return { next: true };
  if (given.days !== undefined) return { days: wholeIn(given, 'days', 0) };
  return { to: textIn(given, 'to') };
}

/** The address of whoever sits down. */
export function personRequest(given: Given): string {
  const email = textIn(given, 'email').trim();
  if (/^[^\s@]{1,100}@[^\s@]{1,100}$/.test(email)) return email;
  throw new Refusal(`"${email.slice(0, 80)}" is no e-mail address.`);
}
