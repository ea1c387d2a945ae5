// What a job sees at an hour of the example's rota.
import type { JournalEntry } from '../../../../src/common/domain/journal.js';
import { readSettings } from '../../../../src/rota/domain/rota-settings.js';
import type { JobSituation } from '../../../../src/rota/use-cases/jobs/job.js';
import { situationOf } from '../../domain/duty-example.js';

/**
 * @param when `2026-12-07 9`
 * @param rows of the rota, `2026-12-07 Ada`
 */
export const jobSituation = (
  when: string,
  journal: JournalEntry[],
  settings: Record<string, string>,
  rows: string[],
): JobSituation => {
  const [day = '', hour = ''] = when.split(' ');
  const read = readSettings(
    Object.entries(settings).map(([setting, value]) => ({ setting, value, place: 'Settings!B2' })),
  ).settings;
  return {
    ...situationOf(rows, day),
    rules: read.rules,
    settings: read,
    hasStatus: true,
    problems: [],
    now: { day, hour: Number(hour) },
    journal,
    marks: {},
    failing: {},
  } as Partial<JobSituation> as JobSituation;
};
