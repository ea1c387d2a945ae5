// The text of a calendar entry: the documents an incident manager needs.

/** Plain text with one document per line; those without an address are left out. */
export const dutyDescription = (documents: readonly { title: string; address: string }[]): string => {
  const links = documents
    .filter(({ address }) => address !== '')
    .map(({ title, address }) => `${title}: ${address}`);
  return [
    'Incident Manager for this week. The rota sheet is where it is changed; this entry follows by itself.',
    ...links,
  ].join('\n');
};
