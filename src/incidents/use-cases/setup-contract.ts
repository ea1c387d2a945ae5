// What set-up of the record sheet takes and gives.
export type { SetupProposal } from './set-up.js';

export interface SetupRequest {
  settings?: Record<string, string>;
}

export interface SetupResult {
  done: string[];
  problems: string[];
}
