// Automation's mails to the Engineering Managers: what needs them, one point each.
import type { Mail } from '../../../common/domain/mail.js';
import type { RotaSettings } from '../rota-settings.js';
import { bodyHtml, bodyText } from './mail-body.js';
import type { MailBody } from './mail-body.js';

/** More points than anybody reads. */
const MOST_POINTS = 15;

export const managerMail = (
  { emAddresses, rotaSheet }: RotaSettings,
  title: string,
  lead: string,
  points: readonly string[],
): Mail => {
  const shown = points.slice(0, MOST_POINTS);
  const rest = points.length - shown.length;
  const body: MailBody = {
    title,
    preheader: points[0] ?? lead,
    blocks: [
      { kind: 'text', text: lead },
      ...(shown.length === 0 ? [] : [{ kind: 'steps' as const, steps: shown }]),
      ...(rest === 0 ? [] : [{ kind: 'text' as const, text: `And ${rest} more.` }]),
      { kind: 'button', title: 'Open the rota sheet', address: rotaSheet },
    ],
    footer: 'Sent by the automation of the rota sheet to the Engineering Managers.',
  };
  return { to: [...emAddresses], subject: title, text: bodyText(body), html: bodyHtml(body) };
};
