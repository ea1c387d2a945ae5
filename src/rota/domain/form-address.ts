// Tells addresses of Google Forms apart: where people answer, where the form is edited, the short one.

const FORM = /^https?:\/\/[^/]+\/(?:.*\/)?forms\/(?:u\/\d+\/)?d\//i;
const PUBLISHED = /\/forms\/(?:u\/\d+\/)?d\/e\/([\w-]+)/i;
const EDITED = /\/forms\/(?:u\/\d+\/)?d\/(?!e\/)([\w-]{20,})/i;

/** What names the form in the address people answer at; null where it is none. */
export const formKey = (address: string): string | null => PUBLISHED.exec(address)?.[1] ?? null;

/** The id of the form in the address of its editor (`…/forms/d/ID/edit`); null where it is none. */
export const editedForm = (address: string): string | null =>
  FORM.test(address) ? (EDITED.exec(address)?.[1] ?? null) : null;

/** Whether a Google Form is meant. */
export const isFormAddress = (address: string): boolean =>
  FORM.test(address) || /^https?:\/\/forms\.gle\//i.test(address);
