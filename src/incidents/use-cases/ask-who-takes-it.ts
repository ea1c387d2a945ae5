// "Nobody is on duty": asks the Engineering Managers who takes it.
import { formatDay } from '../../common/domain/calendar.js';
import { Refusal } from '../../common/domain/refusal.js';
import type { Asked } from './contract.js';
import { mailManagers } from './mail-managers.js';
import type { IncidentPorts } from './ports.js';

export const askWhoTakesIt =
  (ports: IncidentPorts) =>
  (request: { text: string }): Asked => {
    const text = request.text.trim();
    if (text === '') throw new Refusal('no-text', 'The mail is empty: say what is asked. Nothing was sent.');
    const subject = `Nobody is on duty: ${formatDay(ports.clock.today())}`;
    return mailManagers(ports, () => ({ subject, text }));
  };
