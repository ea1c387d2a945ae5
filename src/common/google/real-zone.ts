// Time zones that exist: only Google knows which there are.

/** Settings as they are; where their zone is none, that is said and the script's own is used. */
export const withRealZone = <Settings extends { timeZone: string }>(read: {
  settings: Settings;
  problems: string[];
}): { settings: Settings; problems: string[] } => {
  const { settings, problems } = read;
  try {
    Utilities.formatDate(new Date(), settings.timeZone, 'yyyy');
    return read;
  } catch {
    const timeZone = Session.getScriptTimeZone();
    const problem = `Settings, row "Time zone": "${settings.timeZone}" is no time zone; ${timeZone} is used until it is mended.`;
    return { settings: { ...settings, timeZone }, problems: [...problems, problem] };
  }
};
