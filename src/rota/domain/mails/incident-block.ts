// The list of open incidents in a mail: title, priority and state, and when the next update is due.
import { escapeHtml } from '../../../common/domain/mail.js';
import { inlineHtml, inlineText } from './mail-inline.js';
import type { Inline } from './mail-inline.js';
import { ruledTable, SMALL, TD, URGENT } from './mail-look.js';

export interface IncidentLine {
  title: string;
  /** '' = not given. */
  priority: string;
  detail: Inline;
  /** When the next update is due: a word, and what stands below it; '' = nothing. */
  update: string;
  since: string;
  isOverdue: boolean;
}

/** Background, letters and sign of each priority; others get the plain chip with their own words. */
const CHIPS: Readonly<Record<string, readonly [background: string, colour: string, sign: string]>> = {
  'unbreak now!': ['#b3261e', '#ffffff', '! '],
  'needs triage': ['#f3e8fd', '#62289a', '? '],
  high: ['#feead7', '#8a3c00', '▲ '],
  medium: ['#fbf3d0', '#634500', '= '],
  low: ['#e3f1f6', '#135066', '▼ '],
};
const PLAIN_CHIP = ['#eceff1', '#4d5156', ''] as const;

export const incidentText = ({ title, priority, detail, update, since, isOverdue }: IncidentLine): string => {
  const when = [isOverdue ? update.toUpperCase() : update, since].filter((part) => part !== '').join(' ');
  return [
    `${priority === '' ? '' : `[${priority}] `}${title}`,
    `  ${inlineText(detail)}`,
    ...(when === '' ? [] : [`  Next update: ${when}`]),
  ].join('\n');
};

const chip = (priority: string): string => {
  if (priority === '') return '';
  const [background, colour, sign] = CHIPS[priority.toLowerCase()] ?? PLAIN_CHIP;
  return `<span style="display:inline-block;padding:0 8px;border-radius:10px;background:${background};color:${colour};font-size:12px;line-height:20px;font-weight:bold;margin-right:4px">${sign}${escapeHtml(priority)}</span> `;
};

const rowHtml = ({ title, priority, detail, update, since, isOverdue }: IncidentLine): string => {
  const colour = isOverdue ? ` style="${URGENT}"` : '';
  const word = isOverdue ? `<strong${colour}>${escapeHtml(update)}</strong>` : escapeHtml(update);
  const below = since === '' ? '' : `<br><span style="${SMALL}">${escapeHtml(since)}</span>`;
  return `<tr><td valign="top" style="${TD}"><strong>${escapeHtml(title)}</strong><br>${chip(priority)}<span style="${SMALL}">${inlineHtml(detail)}</span></td><td valign="top" style="${TD};padding-right:0">${word}${below}</td></tr>`;
};

export const incidentsHtml = (lines: readonly IncidentLine[]): string =>
  ruledTable([{ text: 'Incident' }, { text: 'Next update', width: 120 }], lines.map(rowHtml));
