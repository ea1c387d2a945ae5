// Automation's hand-over mail on the day somebody else is on duty.
import { handOverDue, handOverKey, handOverRecipients } from '../../domain/hand-over.js';
import { handOverMail } from '../../domain/mails/hand-over-mail.js';
import { recordSheet } from '../../domain/mails/duty-words.js';
import { sentKey } from '../../domain/told.js';
import type { IncidentReader } from '../incident-ports.js';
import type { Job } from './job.js';

export const handOverJob = ({ incidents }: { incidents: IncidentReader }): Job => ({
  name: 'hand-over',
  title: 'Hand-over to the next Incident Manager',
  due: (situation) => {
    const { settings, journal, now } = situation;
    const handOver = handOverDue(situation, now, settings.automation.reminderHour);
    if (handOver === null) return [];
    const key = handOverKey(handOver);
    const to = handOverRecipients(handOver, settings.emAddresses);
    if (to.length === 0 || journal.some((entry) => entry.key === sentKey(key))) return [];
    return [
      {
        kind: 'mail',
        key,
        what: `Hand-over to ${to.join(', ')}`,
        mail: () => handOverMail(handOver, incidents.read(recordSheet(settings)), settings, now),
      },
    ];
  },
});
