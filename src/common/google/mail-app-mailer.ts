// Sends mail as the person who runs the script; reading and drafting would need a restricted scope, sending does not.
import { headerText } from '../domain/mail.js';
import type { Mail } from '../domain/mail.js';

export class MailAppMailer {
  send(mail: Mail): void {
    MailApp.sendEmail({
      to: mail.to.join(','),
      subject: headerText(mail.subject),
      body: mail.text,
      htmlBody: mail.html,
      ...(mail.replyTo === undefined ? {} : { replyTo: mail.replyTo }),
    });
  }

  remaining(): number {
    return MailApp.getRemainingDailyQuota();
  }
}
