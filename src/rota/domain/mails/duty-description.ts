// The text of a calendar entry: the documents an incident manager needs.

/** Plain text with one document per line; those without an address are left out. */
export const dutyDescription = (documents: readonly { title: string; address: string }[]): string => {
  const links = documents
    .filter(({ address }) => address !== '')
    .map(({ title, address }) => `${title}: ${address}`);
  return [
    'Incident Manager for this week. It is changed in the rota sheet; publishing there brings this entry up to date.',
    ...links,
  ].join('\n');
};
