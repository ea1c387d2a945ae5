// What automation knows about itself: who owns it and how each job fares. Kept as one JSON text.

export interface JobHealth {
  /** When it last looked, `2026-12-07 14:32`. */
  ran: string;
  /** When it last did so without an error; '' = never. */
  ok: string;
  /** One sentence; '' = the last run was fine. */
  error: string;
  /** What the job noted of its last work, so that it need not do it again; '' = nothing. */
  mark: string;
}

export interface AutomationState {
  /** Address of whoever switched it on; '' = off. */
  owner: string;
  /** Since when, `2026-12-07 14:32`. */
  started: string;
  /** Name of the job → health. */
  jobs: Readonly<Record<string, JobHealth>>;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textIn = (record: Record<string, unknown>, key: string): string => {
  const value = record[key];
  return typeof value === 'string' ? value : '';
};

/** Reads the kept text; whatever cannot be read counts as never noted. */
export const readAutomationState = (text: string | null): AutomationState => {
  const read = parsed(text ?? '');
  const jobs = isRecord(read.jobs) ? read.jobs : {};
  return {
    owner: textIn(read, 'owner'),
    started: textIn(read, 'started'),
    jobs: Object.fromEntries(
      Object.entries(jobs).map(([name, value]): [string, JobHealth] => {
        const health = isRecord(value) ? value : {};
        return [
          name,
          {
            ran: textIn(health, 'ran'),
            ok: textIn(health, 'ok'),
            error: textIn(health, 'error'),
            mark: textIn(health, 'mark'),
          },
        ];
      }),
    ),
  };
};

const parsed = (text: string): Record<string, unknown> => {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
};
