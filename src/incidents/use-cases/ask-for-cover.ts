// "I can't do my week": tells the Engineering Managers, who swap it in the rota sheet.
import { formatDay, isDay } from '../../common/domain/calendar.js';
import { Refusal } from '../../common/domain/refusal.js';
import { plainMail } from '../domain/plain-mail.js';
import { outsideTeam } from '../domain/team-account.js';
import type { CoverRequest } from './contract.js';
import type { IncidentPorts } from './ports.js';
import { meFrom } from './views.js';

const spanOf = ({ from, until }: CoverRequest): string => {
  if (!isDay(from) || !isDay(until) || until < from)
    throw new Refusal(
      'bad-days',
      'Say from which day until which day you cannot be on duty. Nothing was sent.',
    );
  return from === until ? formatDay(from) : `${formatDay(from)} to ${formatDay(until)}`;
};

export const askForCover =
  (ports: IncidentPorts) =>
  (request: CoverRequest): { mailedTo: string[]; problems: string[] } => {
    const span = spanOf(request);
    const { settings, problems } = ports.settings.read();
    const email = ports.keyboard.email();
    const [outside] = outsideTeam(email, settings);
    if (outside !== undefined) throw new Refusal('outside-team', `${outside} Nothing was sent.`);
    const members = ports.people.read();
    const fromPeople = members
      .filter(({ role }) => /^em$|engineering manager/i.test(role))
      .map((em) => em.email);
    const to =
      settings.managers.length > 0 ? settings.managers : fromPeople.filter((address) => address !== '');
    if (to.length === 0)
      throw new Refusal(
        'no-managers',
        'Nobody can be told: fill in "Engineering Managers" in the tab "Settings". Nothing was sent.',
      );
    const { name } = meFrom(email, members, null);
    const reason = request.reason.trim() === '' ? '' : `\n\nWhy: ${request.reason.trim()}`;
    const text = `Hello,\n\n${name} cannot be Incident Manager ${span} and asks for cover.${reason}\n\nIn the rota sheet, "Swap or cover…" shows who can take it.`;
    ports.mailer.send(plainMail(to, `Cover needed: ${name}, ${span}`, text));
    return { mailedTo: [...to], problems };
  };
