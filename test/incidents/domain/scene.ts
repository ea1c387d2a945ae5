// An incident and its surroundings for tables: Thu 10 Dec 2026 at 14:32, Mirela at the keyboard.
import type { ActionScene } from '../../../src/incidents/domain/action.js';
import { EMPTY_INCIDENT } from '../../../src/incidents/domain/check-values.js';
import { INCIDENT_FIELDS, KINDS } from '../../../src/incidents/domain/incident.js';
import type { Incident, IncidentField, IncidentValues } from '../../../src/incidents/domain/incident.js';
import { readSettings } from '../../../src/incidents/domain/incident-settings.js';
import type { IncidentSettings } from '../../../src/incidents/domain/incident-settings.js';

export const NOW = '2026-12-10 14:32';

export const TITLES = Object.fromEntries(INCIDENT_FIELDS.map((field) => [field, `<${field}>`])) as Record<
  IncidentField,
  string
>;

export const settings = (values: Partial<IncidentSettings> = {}): IncidentSettings => ({
  ...readSettings([]).settings,
  ...values,
});

export const incident = (values: IncidentValues = {}): Incident => ({
  ...EMPTY_INCIDENT,
  id: 'I-2026-031',
  title: 'Saving statements fails on large items',
  status: 'reported',
  priority: 'High',
  kind: KINDS[1],
  task: 'T389012',
  reportedAt: '2026-12-10 12:22',
  reportedBy: 'Kaveh',
  manager: 'Mirela',
  nextUpdateDue: '2026-12-10 16:22',
  ...values,
});

export const scene = (values: IncidentValues = {}, more: Partial<ActionScene> = {}): ActionScene => ({
  incident: incident(values),
  titles: TITLES,
  settings: settings(),
  me: 'Mirela',
  now: NOW,
  ...more,
});
