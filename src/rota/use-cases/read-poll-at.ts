// Reads the poll at an address, whatever it was made with: a Google Form by its id, anything else as a page.
import { Refusal } from '../../common/domain/refusal.js';
import type { JournalEntry } from '../../common/domain/journal.js';
import { editedForm, isFormAddress } from '../domain/form-address.js';
import { formTable } from '../domain/form-poll.js';
import { knownForm } from '../domain/poll-record.js';
import type { PollTable } from '../domain/poll-table.js';
import type { PollPorts } from './answers-ports.js';

/** The id of the form at an address; null where it is no form. @throws Refusal for a form whose id nobody can tell */
export const formAt = (journal: readonly JournalEntry[], address: string): string | null => {
  const id = editedForm(address) ?? knownForm(journal, address);
  if (id !== null || !isFormAddress(address)) return id;
  throw new Refusal(
    'form-address',
    'This is where people answer a Google Form, which does not tell scripts what they answered. Open the form to edit it and give that address (…/forms/d/…/edit).',
  );
};

export const readForm = ({ forms, rota }: PollPorts, id: string): PollTable =>
  formTable(forms.answers(id), rota.clock.today());

export const readPollAt = (ports: PollPorts, address: string): PollTable => {
  const form = isFormAddress(address) ? formAt(ports.rota.journal.read(), address) : null;
  return form === null
    ? ports.readPoll(ports.pages.fetch(address), ports.rota.clock.today())
    : readForm(ports, form);
};
