// Saves a month as a draft in the rota tab; nobody is told and the calendar stays as it is.
import { Refusal } from '../../common/domain/refusal.js';
import { planRows, stateNotes } from '../domain/publish-plan.js';
import type { Choices } from '../domain/situation.js';
import { requireKnownPeople, requireWeeksOf } from './check-choices.js';
import type { DraftResult, RotaRequest } from './contract.js';
import type { RotaPorts } from './ports.js';
import { readSituation, requireMonth } from './read-situation.js';

export const saveDraft =
  (ports: RotaPorts) =>
  (request: RotaRequest): DraftResult => {
    requireMonth(request.month);
    requireWeeksOf(request.month, request.weeks);
    return ports.lock.run(() => {
      const situation = readSituation(ports);
      requireKnownPeople(request.weeks, situation.candidates);
      if (!situation.hasStatus) {
        throw new Refusal(
          'no-status',
          'The rota tab has no column "Status", so a draft would look published. Run "Set up…" to add it, then save the draft again.',
        );
      }
      const choices: Choices = Object.fromEntries(request.weeks.map(({ start, email }) => [start, email]));
      const plan = planRows(situation, request.month, choices, 'draft');
      const drafted = plan.weeks.filter(({ week }) => situation.record.weeks.get(week)?.isPublished !== true);
      const notes = stateNotes(drafted, 'draft', ports.journal.read());
      if (plan.rows.length > 0) ports.rota.write(plan.rows);
      ports.journal.add(notes);
      return { saved: plan.rows.length, problems: [...situation.problems, ...plan.problems] };
    });
  };
