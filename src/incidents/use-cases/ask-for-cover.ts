// "I can't do my week": tells the Engineering Managers, who swap it in the rota sheet.
import { formatDay, isDay } from '../../common/domain/calendar.js';
import { Refusal } from '../../common/domain/refusal.js';
import type { Asked, CoverRequest } from './contract.js';
import { mailManagers } from './mail-managers.js';
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
  (request: CoverRequest): Asked => {
    const span = spanOf(request);
    const why = request.reason.trim();
    return mailManagers(ports, (email, members) => {
      const { name } = meFrom(email, members, null);
      return {
        subject: `Cover needed: ${name}, ${span}`,
        text: `Hello,\n\n${name} cannot be Incident Manager ${span} and asks for cover.${
          why === '' ? '' : `\n\nWhy: ${why}`
        }\n\nIn the rota sheet, "Swap or cover…" shows who can take it.`,
      };
    });
  };
