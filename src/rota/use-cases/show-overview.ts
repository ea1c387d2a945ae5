// Writes the tab Overview: what needs the EMs, next month, the weeks ahead, fairness, incidents, health.
import { addMonths, mondayOf, monthOf } from '../../common/domain/calendar.js';
import { ledgerAt } from '../domain/ledger.js';
import { recordSheet } from '../domain/mails/duty-words.js';
import { overviewRows } from '../domain/overview.js';
import { planningRecord } from '../domain/planning-record.js';
import { pollAddressFor } from '../domain/poll-record.js';
import type { OverviewPorts } from './overview-ports.js';
import { readSituation } from './read-situation.js';

export const showOverview = (ports: OverviewPorts) => (): void => {
  const situation = readSituation(ports);
  const { today, settings } = situation;
  const { owner, jobs: health } = ports.automation.read();
  ports.overview.show(
    overviewRows({
      situation,
      problems: situation.problems,
      ledger: ledgerAt(planningRecord(situation), mondayOf(today)),
      stamp: ports.clock.stamp(),
      pollAddress: pollAddressFor(ports.journal.read(), addMonths(monthOf(today), 1), settings.pollAddress),
      incidents: ports.incidents.read(recordSheet(settings)),
      automation: {
        owner,
        jobs: ports.jobs.map(({ name, title }) => ({ title, health: health[name] ?? null })),
      },
    }),
  );
};
