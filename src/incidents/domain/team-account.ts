// Whether whoever is at the keyboard is signed in with an account of the team.
import type { IncidentSettings } from './incident-settings.js';

/** A sentence where the account is outside the team's mail domain; none where no domain is set or nobody is known. */
export const outsideTeam = (email: string, { teamDomain }: Pick<IncidentSettings, 'teamDomain'>): string[] =>
  teamDomain === '' || email === '' || email.toLowerCase().endsWith(`@${teamDomain}`)
    ? []
    : [
        `You are signed in as ${email}, which is outside ${teamDomain}: mails are not sent from that account. Sign in with your team account.`,
      ];
