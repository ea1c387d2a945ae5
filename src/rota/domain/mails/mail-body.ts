// The shared frame of our mails: the same words as plain text and as HTML that mail programs understand.
import { escapeHtml, safeLink } from '../../../common/domain/mail.js';

/** One block of a mail. */
export type Block =
  | { kind: 'text'; text: string }
  | { kind: 'heading'; text: string }
  | {
      kind: 'weeks';
      rows: { date: string; name: string; remark: string; isUrgent: boolean; isOwn: boolean }[];
    }
  | { kind: 'links'; links: { title: string; address: string }[] };

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
      return wrap(block.text);
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

const FONT = "font-family:'Google Sans',Roboto,Arial,sans-serif";
const P = `margin:0 0 12px;${FONT};font-size:14px;line-height:20px;color:#202124`;
const H1 = `margin:0 0 12px;${FONT};font-size:20px;line-height:28px;font-weight:bold;color:#202124`;
const H2 = `margin:24px 0 8px;${FONT};font-size:15px;line-height:20px;font-weight:bold;color:#202124`;
const TH = `padding:6px 12px 6px 0;border-bottom:1px solid #dadce0;${FONT};font-size:12px;line-height:16px;font-weight:bold;color:#575b60`;
const TD = `padding:8px 12px 8px 0;border-bottom:1px solid #dadce0;${FONT};font-size:14px;line-height:20px;color:#202124`;
const LINK = 'color:#0b57d0;text-decoration:underline';

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
<tr><td style="padding:24px 28px 16px;text-align:left">
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
      return `<p style="${P}">${escapeHtml(block.text)}</p>`;
    case 'heading':
      return `<h2 style="${H2}">${escapeHtml(block.text)}</h2>`;
    case 'weeks':
      return weeksTable(block.rows);
    case 'links':
      return `<p style="${P}">${block.links.map(htmlLink).join('<br>')}</p>`;
  }
};

const htmlLink = ({ title, address }: { title: string; address: string }): string => {
  const link = safeLink(address);
  return link === null
    ? escapeHtml(title)
    : `<a href="${escapeHtml(link)}" style="${LINK}">${escapeHtml(title)}</a>`;
};

const weeksTable = (rows: Extract<Block, { kind: 'weeks' }>['rows']): string => {
  const body = rows.map(({ date, name, remark, isUrgent, isOwn }) => {
    const colour = isUrgent ? ' style="color:#b3261e"' : '';
    const background = isOwn ? ';background:#e9f0fd' : '';
    const rest = remark === '' ? '' : ` ${escapeHtml(remark)}`;
    return `<tr><td valign="top" style="${TD}${background}">${escapeHtml(date)}</td><td valign="top" style="${TD}${background}"><strong${colour}>${escapeHtml(name)}</strong>${rest}</td></tr>`;
  });
  return `<table cellpadding="0" cellspacing="0" border="0" width="100%" style="border-collapse:collapse;border-top:1px solid #dadce0;margin:0 0 16px"><thead><tr><th scope="col" align="left" style="${TH};width:150px">Week from</th><th scope="col" align="left" style="${TH}">Incident Manager</th></tr></thead><tbody>${body.join('')}</tbody></table>`;
};
