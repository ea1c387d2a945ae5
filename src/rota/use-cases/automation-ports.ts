// What automation needs from outside besides the rota's own ports.
import type { AutomationState } from '../domain/automation-state.js';
import type { Clock, RotaPorts } from './ports.js';

export interface JobClock extends Clock {
  /** Hour of the day in the rota's time zone, 0 to 23. */
  hour: () => number;
  /** Milliseconds since this run began. */
  elapsed: () => number;
}

export interface AutomationStore {
  read: () => AutomationState;
  write: (state: AutomationState) => void;
}

/** The hourly trigger of whoever runs the script; nobody sees anybody else's. */
export interface HourlyTrigger {
  isSet: () => boolean;
  /** Leaves exactly one. */
  set: () => void;
  remove: () => void;
}

export interface AutomationPorts extends RotaPorts {
  clock: JobClock;
  automation: AutomationStore;
  trigger: HourlyTrigger;
  /** Address of whom the script runs as, which a trigger has too. */
  runner: () => string;
}
