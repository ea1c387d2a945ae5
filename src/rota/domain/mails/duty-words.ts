// Phrases that the mails about a shift share.
import { addDays, formatDay, formatDayShort } from '../../../common/domain/calendar.js';
import type { RotaSettings } from '../rota-settings.js';
import type { Neighbours, Shift } from '../shifts.js';
import { fillTemplate } from '../mail-templates.js';
import type { Block } from './mail-body.js';
import { withLinks } from './mail-inline.js';

/** `Mon 14 Dec – Sun 20 Dec 2026`. */
export const spanOf = ({ from, until }: Shift): string => {
  const last = addDays(until, -1);
  const first = from.slice(0, 4) === last.slice(0, 4) ? formatDayShort(from) : formatDay(from);
  return from === last ? formatDay(from) : `${first} – ${formatDay(last)}`;
};

export const recordSheet = ({ documents }: RotaSettings): string => documents[0]?.address ?? '';

/** A paragraph that the team words for itself, or nothing where it is empty. */
export const templateBlock = (
  template: string,
  shift: Shift,
  { before, after }: Neighbours,
  settings: RotaSettings,
): Block[] => {
  const text = fillTemplate(template, {
    name: shift.name,
    from: formatDay(shift.from),
    until: formatDay(addDays(shift.until, -1)),
    before: before?.name ?? 'nobody',
    after: after?.name ?? 'nobody yet',
    record: recordSheet(settings),
  });
  return text.trim() === '' ? [] : [{ kind: 'text', text: withLinks(text) }];
};
