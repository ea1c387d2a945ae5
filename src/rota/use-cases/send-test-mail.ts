// Sends the test mail of set-up to whoever is at the keyboard; the journal notes it where there is one.
import { Refusal } from '../../common/domain/refusal.js';
import { testMail } from '../domain/mails/test-mail.js';
import { readSettings } from '../domain/rota-settings.js';
import type { Person } from '../domain/situation.js';
import type { TestMailRequest, TestMailResult } from './contract.js';
import type { SetupPorts } from './setup-ports.js';
import { withRequested } from '../../common/use-cases/setup-request.js';

export const sendTestMail =
  (ports: SetupPorts) =>
  ({ settings: typed = {} }: TestMailRequest = {}): TestMailResult => {
    const { rota, settingsTab, journalTab } = ports;
    const missing = ports.permissions.missing();
    const me = missing.includes('who') ? '' : rota.keyboard.email();
    if (me === '')
      throw new Refusal(
        'who',
        'Google does not say who you are, so the mail has no address. Nothing was sent.',
      );
    if (missing.includes('mail'))
      throw new Refusal(
        'mail',
        'Sending mail is not allowed yet: allow it in the checks above. Nothing was sent.',
      );
    if (rota.mailer.remaining() < 1)
      throw new Refusal(
        'quota',
        'Google lets you write to nobody more today. Nothing was sent; try again tomorrow.',
      );
    const { settings } = readSettings(withRequested(settingsTab.rows(), typed));
    const mail = testMail(me, peopleOf(ports), settings, rota.clock.today());
    rota.mailer.send(mail);
    if (journalTab.isThere()) {
      rota.lock.run(() =>
        rota.journal.add([
          { what: `Sent: test mail to ${me}`, key: `test-mail:${me}`, before: '', after: mail.subject },
        ]),
      );
    }
    return { to: me, subject: mail.subject };
  };

/** Candidates where the tab can be read already; none before that. */
const peopleOf = ({ rota }: SetupPorts): Person[] => {
  try {
    return rota.candidates.read().candidates;
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
};
