// What Home and its parts are given.
import type { IncidentLine } from '../../use-cases/contract.js';
import type { Drafts } from '../frame/drafts.js';
import type { DeskState, Server } from './use-desk.js';

export interface HomeProps {
  server: Server;
  state: DeskState;
  drafts: Drafts;
  /** Id of what had the focus when Home was left. */
  focus: string;
  isAsking: boolean;
  setAsking: (isAsking: boolean) => void;
  onLog: () => void;
  onReport: () => void;
  onHelp: () => void;
  onOpen: (line: IncidentLine) => void;
  onContinue: () => void;
}
