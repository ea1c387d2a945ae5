// Gathers what set-up's checks need and asks each of them.
import { automationCheck } from '../domain/automation-check.js';
import type { Permission } from '../domain/permissions.js';
import type { RotaSettings } from '../domain/rota-settings.js';
import { repairCheck, settingChecks, zoneCheck } from '../../common/domain/setup-checks.js';
import type { SetupCheck, Zones } from '../../common/domain/setup-checks.js';
import { calendarCheck, mailCheck, managersCheck, permissionChecks } from '../domain/setup-checks.js';
import { planSize } from '../../common/domain/setup-plan.js';
import type { SetupPlan } from '../../common/domain/setup-plan.js';
import type { Person } from '../domain/situation.js';
import type { SetupPorts } from './setup-ports.js';

export interface SetupFacts {
  settings: RotaSettings;
  /** What is wrong with settings. */
  problems: readonly string[];
  zones: Zones;
  calendar: { name: string | null; problem: string | null };
  missing: readonly Permission[];
  /** Address of the person; '' = unknown. */
  me: string;
  people: readonly Person[];
  /** What set-up would write. */
  plan: SetupPlan;
}

const NO_CALENDAR_ID = 'None is named, so nothing can be published. Give its id in the step “Calendar”.';

export const checkSetup = (ports: SetupPorts, facts: SetupFacts): SetupCheck[] => {
  const { settings, problems, zones, calendar, missing, people, plan } = facts;
  const recipients = new Set([...people.map(({ email }) => email), ...settings.emAddresses]).size;
  return [
    repairCheck(planSize(plan)),
    ...(missing.includes('calendar')
      ? []
      : [calendarCheck(calendar.name, settings.calendarId === '' ? NO_CALENDAR_ID : calendar.problem)]),
    ...permissionChecks(missing),
    ...(missing.includes('mail') ? [] : [mailCheck(ports.rota.mailer.remaining(), recipients)]),
    automationOf(ports, facts),
    managersCheck(settings.emAddresses),
    zoneCheck(zones, settings.timeZone),
    ...settingChecks(problems),
  ];
};

const automationOf = (ports: SetupPorts, { settings, missing, me }: SetupFacts): SetupCheck => {
  const state = ports.automation.read();
  const isSeen = state.owner !== '' && state.owner === me && !missing.includes('triggers');
  return automationCheck({
    state,
    me,
    hasTrigger: isSeen ? ports.trigger.isSet() : null,
    emAddresses: settings.emAddresses,
    titles: Object.fromEntries(ports.jobs.map(({ name, title }) => [name, title])),
    now: ports.rota.clock.stamp(),
  });
};

/** What stops where a permission is missing. */
export const permissionSentence = (permission: Permission): string =>
  permissionChecks([permission])[0]?.sentence ?? '';
