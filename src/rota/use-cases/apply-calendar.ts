// Writes what a plan of the duty calendar says, and counts it.
import type { CalendarPlan } from '../../common/domain/duty-entry.js';
import type { PublishResult } from './contract.js';
import type { RotaPorts } from './ports.js';

export const applyCalendar = ({ calendar }: RotaPorts, plan: CalendarPlan): PublishResult['calendar'] => {
  for (const { id } of plan.remove) calendar.remove(id);
  for (const { id, entry } of plan.update) calendar.update(id, entry);
  for (const entry of plan.create) calendar.create(entry);
  return {
    created: plan.create.length,
    updated: plan.update.length,
    removed: plan.remove.length,
    unchanged: plan.unchanged,
  };
};
