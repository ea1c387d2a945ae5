// Keeps what a person has typed and not sent, for when the sidebar opens again.
import type { Draft } from './contract.js';
import type { IncidentPorts } from './ports.js';

export const keepDraft =
  ({ drafts }: Pick<IncidentPorts, 'drafts'>) =>
  ({ draft }: { draft: Draft | null }): { kept: boolean } => {
    drafts.keep(draft === null ? '' : JSON.stringify(draft));
    return { kept: draft !== null };
  };
