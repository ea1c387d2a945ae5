// Reads everything the sidebar opens on: who is on duty, what is open, what is owed.
import { addWeeks } from '../../common/domain/calendar.js';
import type { Day } from '../../common/domain/calendar.js';
import { plainName } from '../../common/domain/name-key.js';
import { isOwed, readPostMortem } from '../../common/domain/post-mortem.js';
import { Refusal } from '../../common/domain/refusal.js';
import { byNeed } from '../domain/due.js';
import { changedByHand, lastKnown } from '../domain/hand-edits.js';
import { isOpen } from '../domain/incident.js';
import type { IncidentSettings } from '../domain/incident-settings.js';
import { gapText, onDuty } from '../domain/on-duty.js';
import type { OnDuty } from '../domain/on-duty.js';
import { outsideTeam } from '../domain/team-account.js';
import type { Desk, Draft, DutyView, OutwardLink } from './contract.js';
import type { IncidentPorts, TeamMember } from './ports.js';
import { lineOf, meFrom, owedLine } from './views.js';
import { overlooked } from './overlooked.js';
import { AHEAD } from './who-is-on-duty.js';

const linksOf = (settings: IncidentSettings): OutwardLink[] =>
  (
    [
      { id: 'board', label: 'Phabricator board', address: settings.board },
      { id: 'query', label: '“Unbreak Now!” tasks', address: settings.query },
      { id: 'train', label: 'Deployment calendar', address: settings.train },
      {
        id: 'form',
        label: 'Task form',
        address: `${settings.phabricator}/maniphest/task/edit/form/${settings.form}/`,
      },
      { id: 'postMortem', label: 'Post-mortem instructions', address: settings.postMortemInstructions },
    ] as const
  ).filter(({ address }) => address !== '');

const readDuty = (ports: IncidentPorts): { duty: OnDuty | null; problem: string | null } => {
  const today = ports.clock.today();
  try {
    const duty = onDuty(ports.duty.entries(today, addWeeks(today, AHEAD)), today);
    return { duty: duty.now?.email === '' ? withEmail(duty, ports.people.read()) : duty, problem: null };
  } catch (error) {
    if (error instanceof Refusal) return { duty: null, problem: error.message };
    throw error;
  }
};

/** An entry made by hand names nobody's address: People does. */
const withEmail = (duty: OnDuty, people: readonly TeamMember[]): OnDuty => {
  const { now, next } = duty;
  const member = people.find(({ name }) => plainName(name) === plainName(now?.name ?? ''));
  return now === null || member === undefined ? duty : { now: { ...now, email: member.email }, next };
};

const dutyView = (
  { duty, problem }: ReturnType<typeof readDuty>,
  email: string,
  today: Day,
  open: number,
): DutyView => ({
  now: duty?.now ?? null,
  next: duty?.next ?? null,
  isMe: email !== '' && duty?.now?.email.toLowerCase() === email.toLowerCase(),
  problem,
  ...(duty?.now === null ? { ask: gapText(duty, today, open) } : {}),
});

/** A draft that cannot be read is none. */
const draftIn = (text: string): Draft | null => {
  try {
    return text === '' ? null : (JSON.parse(text) as Draft);
  } catch {
    return null;
  }
};

/** The record's rows; a record that is not set up yet is no failure of the sidebar. */
const readLive = (
  ports: IncidentPorts,
): ReturnType<IncidentPorts['incidents']['live']> & { needsSetup: boolean } => {
  try {
    return { ...ports.incidents.live(), needsSetup: false };
  } catch (error) {
    if (!(error instanceof Refusal) || !['tab-missing', 'title-missing'].includes(error.code)) throw error;
    return { incidents: [], unnamed: [], problems: [error.message], needsSetup: true };
  }
};

export const openDesk = (ports: IncidentPorts) => (): Desk => {
  const now = ports.clock.now();
  const email = ports.keyboard.email();
  const { settings, problems } = ports.settings.read();
  const live = readLive(ports);
  const duty = readDuty(ports);
  const known = lastKnown(live.needsSetup ? [] : ports.timeline.recent());
  const titles = live.needsSetup ? {} : ports.incidents.titles();
  const order = byNeed(now);
  const open = live.incidents
    .filter(({ incident }) => isOpen(incident))
    .sort((a, b) => order(a.incident, b.incident));
  const owed = live.incidents.filter(
    ({ incident }) => !isOpen(incident) && isOwed(readPostMortem(incident.postMortem)),
  );
  return {
    now,
    me: meFrom(email, [], duty.duty),
    duty: dutyView(duty, email, ports.clock.today(), open.length),
    open: open.map((stored) => lineOf(stored, now)),
    postMortems: owed.map((stored) => owedLine(stored, now, ports.clock.today())),
    links: linksOf(settings),
    changedByHand: [...live.incidents, ...overlooked(ports.incidents, known, live.incidents)]
      .filter(({ row, incident }) => {
        const before = known.get(incident.id);
        const isChanged = before !== undefined && changedByHand(before, incident, titles).length > 0;
        return isChanged || live.unnamed.includes(row);
      })
      .map(({ incident }) => (incident.id === '' ? incident.title : incident.id)),
    draft: draftIn(ports.drafts.read()),
    problems: [...problems, ...live.problems, ...outsideTeam(email, settings)],
    needsSetup: live.needsSetup,
    hint: ports.settings.hint(),
  };
};
