// Mails the Engineering Managers as the person at the keyboard.
import { Refusal } from '../../common/domain/refusal.js';
import type { IncidentSettings } from '../domain/incident-settings.js';
import { plainMail } from '../domain/plain-mail.js';
import { outsideTeam } from '../domain/team-account.js';
import type { IncidentPorts, TeamMember } from './ports.js';

const managersIn = (settings: IncidentSettings, members: readonly TeamMember[]): string[] =>
  settings.managers.length > 0
    ? settings.managers
    : members
        .filter(({ role, email }) => /^em$|engineering manager/i.test(role) && email !== '')
        .map(({ email }) => email);

/**
 * @param words subject and text, for the person who sends it (their address, or '') and the team
 * @throws Refusal where the account is outside the team, or nobody can be told
 */
export const mailManagers = (
  ports: IncidentPorts,
  words: (email: string, members: readonly TeamMember[]) => { subject: string; text: string },
): { mailedTo: string[]; problems: string[] } => {
  const { settings, problems } = ports.settings.read();
  const email = ports.keyboard.email();
  const [outside] = outsideTeam(email, settings);
  if (outside !== undefined) throw new Refusal('outside-team', `${outside} Nothing was sent.`);
  const members = ports.people.read();
  const to = managersIn(settings, members);
  if (to.length === 0)
    throw new Refusal(
      'no-managers',
      'Nobody can be told: fill in "Engineering Managers" in the tab "Settings". Nothing was sent.',
    );
  const { subject, text } = words(email, members);
  ports.mailer.send(plainMail(to, subject, text));
  return { mailedTo: [...to], problems };
};
