// Settings that are fine one by one and contradict each other.
/** The settings that can be in each other's way. */
interface Related {
  /** Days of the month. */
  pollDay: number;
  buildDay: number;
  /** Working days from the last day for answers to the day on which the rota is made. */
  deadlineDays: number;
  weights: readonly number[];
}

/** A sentence for each contradiction; `place` names a setting's cell. */
export const settingConflicts = (
  { pollDay, buildDay, deadlineDays, weights }: Related,
  place: (setting: string) => string,
): string[] => {
  const conflicts: string[] = [];
  if (pollDay >= buildDay) {
    conflicts.push(
      `${place('Poll day')}: "Poll day" (${pollDay}) must come before "Automation day" (${buildDay}), or the rota is made before anybody was asked.`,
    );
  } else if (buildDay - deadlineDays <= pollDay) {
    conflicts.push(
      `${place('Poll deadline')}: "Poll deadline" (${deadlineDays} working days before day ${buildDay}) leaves no time to answer a poll of day ${pollDay}; make it smaller, or "Poll day" earlier.`,
    );
  }
  if (weights.every((weight) => weight === 0)) {
    conflicts.push(
      `${place('Weight of regularity')}: all three weights are 0, so every rota is as good as any other; set one above 0.`,
    );
  }
  return conflicts;
};
