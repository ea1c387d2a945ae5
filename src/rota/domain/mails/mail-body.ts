// The shared frame of our mails: the same words as plain text and as HTML that mail programs understand.
import { escapeHtml, safeLink } from '../../../common/domain/mail.js';
import { incidentsHtml, incidentText } from './incident-block.js';
import type { IncidentLine } from './incident-block.js';
import { inlineHtml, inlineText, linkHtml } from './mail-inline.js';
import type { Inline } from './mail-inline.js';
import { BUTTON, FONT, H1, H2, INSET, P, ruledTable, STEP, TD, URGENT } from './mail-look.js';

/** One block of a mail. */
export type Block =
  | { kind: 'text'; text: Inline }
  | { kind: 'heading'; text: string }
  | {
      kind: 'weeks';
      rows: { date: string; name: string; remark: string; isUrgent: boolean; isOwn: boolean }[];
    }
  | { kind: 'links'; links: { title: string; address: string }[] }
  /** A numbered list. */
  | { kind: 'steps'; steps: readonly Inline[] }
  /** The one thing to click; left out without an address. */
  | { kind: 'button'; title: string; address: string }
  | { kind: 'incidents'; incidents: readonly IncidentLine[] };

export interface MailBody {
  title: string;
  /** What mail programs show beside the subject. */
  preheader: string;
  blocks: readonly Block[];
  /** Why one gets it. */
  footer: string;
}

const LINE = 76;

/** Plain text: wrapped at 76 characters, links in full. */
export const bodyText = ({ title, blocks, footer }: MailBody): string =>
  [title, ...blocks.map(textBlock).filter((text) => text !== ''), `--\n${wrap(footer)}`].join('\n\n') + '\n';

const textBlock = (block: Block): string => {
  switch (block.kind) {
    case 'text':
      return wrap(inlineText(block.text));
    case 'heading':
      return block.text.toUpperCase();
    case 'weeks': {
      const width = Math.max(...block.rows.map(({ date }) => date.length), 0) + 3;
      return block.rows
        .map(
          ({ date, name, remark }) =>
            `  ${date.padEnd(width)}${[name, remark].filter((part) => part !== '').join(' ')}`,
        )
        .join('\n');
    }
    case 'links':
      return block.links
        .map(({ title, address }) => `- ${title}${address === '' ? '' : `: ${address}`}`)
        .join('\n');
    case 'steps':
      return block.steps
        .map((step, index) => `${index + 1}. ${wrap(inlineText(step)).replace(/\n/g, '\n   ')}`)
        .join('\n');
    case 'button':
      return block.address === '' ? '' : `${block.title}: ${block.address}`;
    case 'incidents':
      return block.incidents.map(incidentText).join('\n\n');
  }
};

const wrap = (text: string): string => {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + 1 + word.length <= LINE)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
};

/** HTML of tables and inline styles, 600 px wide; every text is escaped. */
export const bodyHtml = ({ title, preheader, blocks, footer }: MailBody): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${escapeHtml(title)}</title>
</head>
<body style="margin:0;padding:0;background:#f1f3f4">
<div style="display:none;max-height:0;overflow:hidden">${escapeHtml(preheader)}</div>
<div role="main">
<table role="presentation" cellpadding="0" cellspacing="0" border="0" width="100%" style="background:#f1f3f4"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" cellpadding="0" cellspacing="0" border="0" width="600" style="width:100%;max-width:600px;background:#ffffff;border:1px solid #dadce0;border-radius:8px">
<tr><td style="padding:24px 28px 16px;text-align:left;word-break:break-word">
<h1 style="${H1}">${escapeHtml(title)}</h1>
${blocks.map(htmlBlock).join('\n')}
</td></tr>
<tr><td style="padding:12px 28px 16px;border-top:1px solid #dadce0;text-align:left;${FONT};font-size:12px;line-height:16px;color:#575b60">${escapeHtml(footer)}</td></tr>
</table>
</td></tr></table>
</div>
</body>
</html>
`;

const htmlBlock = (block: Block): string => {
  switch (block.kind) {
    case 'text':
      return `<p style="${P}">${inlineHtml(block.text)}</p>`;
    case 'heading':
      return `<h2 style="${H2}">${escapeHtml(block.text)}</h2>`;
    case 'weeks':
      return weeksTable(block.rows);
    case 'links':
      return `<p style="${P}">${block.links.map(linkHtml).join('<br>')}</p>`;
    case 'steps':
      return block.steps.map(stepHtml).join('\n');
    case 'button':
      return buttonHtml(block.title, block.address);
    case 'incidents':
      return incidentsHtml(block.incidents);
  }
};

const stepHtml = (step: Inline, index: number): string =>
  `<table role="presentation" cellpadding="0" cellspacing="0" border="0" width="100%"><tr><td valign="top" width="24" style="${STEP};color:#575b60">${index + 1}.</td><td style="${STEP}">${inlineHtml(step)}</td></tr></table>`;

const buttonHtml = (title: string, address: string): string => {
  const link = safeLink(address);
  return link === null
    ? ''
    : `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:12px 0 16px"><tr><td bgcolor="#0b57d0" style="border-radius:4px;background:#0b57d0"><a href="${escapeHtml(link)}" style="${BUTTON}">${escapeHtml(title)}</a></td></tr></table>`;
};

const weeksTable = (rows: Extract<Block, { kind: 'weeks' }>['rows']): string => {
  const inset = rows.some(({ isOwn }) => isOwn) ? INSET : '';
  const body = rows.map(({ date, name, remark, isUrgent, isOwn }) => {
    const colour = isUrgent ? ` style="${URGENT}"` : '';
    const background = isOwn ? ';background:#e9f0fd' : '';
    const rest = remark === '' ? '' : ` ${escapeHtml(remark)}`;
    return `<tr><td valign="top" style="${TD}${inset}${background}">${escapeHtml(date)}</td><td valign="top" style="${TD}${background}"><strong${colour}>${escapeHtml(name)}</strong>${rest}</td></tr>`;
  });
  return ruledTable([{ text: 'Week from', width: 124 }, { text: 'Incident Manager' }], body, inset);
};
