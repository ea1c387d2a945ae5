// Reports an error: a "reported" row, the mail to the emergency list, the prefilled task form and the line for the chat.
import { Refusal } from '../../common/domain/refusal.js';
import { EMPTY_INCIDENT } from '../domain/check-values.js';
import { taskNumber } from '../../common/domain/incident-words.js';
import { formAddress, searchAddress } from '../domain/links.js';
import { plainMail } from '../domain/plain-mail.js';
import { loggedValues } from '../domain/plan-log.js';
import { emergencyMail, reportLine } from '../domain/ready-texts.js';
import { outsideTeam } from '../domain/team-account.js';
import { quoted } from '../../common/domain/quoted.js';
import { safeLink } from '../../common/domain/mail.js';
import { MAILED, REPORTED } from '../domain/timeline-words.js';
import type { ReportRequest, ReportResult } from './contract.js';
import { findSimilar, managerOn, writeLogged } from './log-incident.js';
import type { IncidentPorts } from './ports.js';

const requireLinks = ({ failureLink, trainBlocker }: ReportRequest): void => {
  if (failureLink.trim() !== '' && safeLink(failureLink) === null)
    throw new Refusal(
      'bad-link',
      `${quoted(failureLink)} is no address: the link that shows the failure begins with https://. Nothing was written.`,
    );
  if (trainBlocker.trim() !== '' && taskNumber(trainBlocker) === '')
    throw new Refusal(
      'bad-task',
      `${quoted(trainBlocker)} is no task: give the train's task as T400002 or its address, or leave it empty. Nothing was written.`,
    );
};

export const reportIncident =
  (ports: IncidentPorts) =>
  (request: ReportRequest): ReportResult => {
    requireLinks(request);
    const now = ports.clock.now();
    const { settings, problems } = ports.settings.read();
    const me = ports.keyboard.email();
    const manager = managerOn(ports, ports.clock.today());
    const values = loggedValues(
      {
        title: request.title,
        kind: request.kind,
        priority: request.priority,
        task: '',
        reportedBy: me,
        reportedThrough: '',
        reportedAt: '',
        startedAt: '',
        manager,
      },
      settings,
      now,
    );
    const incident = { ...EMPTY_INCIDENT, ...values };
    const scene = { incident, settings, me, now, nextDue: values.nextUpdateDue ?? '' };
    const form = formAddress({ ...request, title: incident.title }, settings);
    const outward = {
      formAddress: form.address,
      searchAddress: searchAddress(incident.title, settings),
      chatText: reportLine(scene, manager),
      mailedTo: [] as string[],
    };
    const similar =
      request.evenSo === true ? [] : findSimilar(ports)({ title: incident.title, task: '' }).similar;
    if (similar.length > 0) return { id: null, row: 0, similar, problems, ...outward };
    const written = writeLogged(ports, values, REPORTED, true);
    const cut = form.isCut
      ? ['The stack trace is too long for the form’s address: its end was cut, paste the whole there.']
      : [];
    const mailed = request.sendMail
      ? mailReport(ports, request, scene, written.id ?? '')
      : { to: [], problems: [] };
    return {
      ...written,
      ...outward,
      mailedTo: mailed.to,
      problems: [...problems, ...cut, ...mailed.problems],
    };
  };

/** The row stands already: what goes wrong with the mail is said and takes nothing back. */
const mailReport = (
  ports: IncidentPorts,
  request: ReportRequest,
  scene: Parameters<typeof emergencyMail>[1],
  id: string,
): { to: string[]; problems: string[] } => {
  const mail = emergencyMail(request, scene);
  const refused = [
    ...(mail.problem === null ? [] : [mail.problem]),
    ...outsideTeam(scene.me, scene.settings),
  ];
  if (refused.length > 0)
    return { to: [], problems: refused.map((sentence) => `No mail was sent. ${sentence}`) };
  try {
    ports.mailer.send(plainMail(mail.to, mail.subject, mail.text));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { to: [], problems: [`The incident is logged, but the mail could not be sent: ${reason}`] };
  }
  const to = mail.to.join(', ');
  ports.lock.run(() =>
    ports.timeline.add([
      {
        when: ports.clock.now(),
        incident: id,
        who: scene.me,
        what: MAILED,
        details: `${to}: ${mail.subject}`,
        known: null,
      },
    ]),
  );
  return { to: mail.to, problems: [] };
};
