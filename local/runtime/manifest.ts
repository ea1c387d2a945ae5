// The manifest (appsscript.json) as the runtime needs it.

export interface Manifest {
  /** IANA zone of the script. */
  timeZone: string;
  /** Scopes asked for; null where the manifest lists none and Google would detect them. */
  scopes: string[] | null;
  advancedServices: { userSymbol: string; serviceId: string; version: string }[];
}

/** What is wrong with a manifest, in a sentence. */
export class ManifestError extends Error {}

interface RawManifest {
  timeZone?: string;
  runtimeVersion?: string;
  oauthScopes?: string[];
  dependencies?: { enabledAdvancedServices?: Manifest['advancedServices'] };
}

/**
 * Reads a manifest.
 * @param place where it lies, for the message
 * @throws ManifestError if it is no JSON, not for V8, or has an unknown zone
 */
export function parseManifest(text: string, place: string): Manifest {
  let raw: RawManifest;
  try {
    raw = JSON.parse(text) as RawManifest;
  } catch (error) {
    throw new ManifestError(`${place} is no JSON: ${(error as Error).message}`);
  }
  if (raw.runtimeVersion !== 'V8') throw new ManifestError(`${place} must say "runtimeVersion": "V8".`);
  const timeZone = raw.timeZone ?? 'Etc/GMT';
  try {
    new Intl.DateTimeFormat('en', { timeZone });
  } catch {
    throw new ManifestError(`${place} names a time zone nobody knows: ${timeZone}.`);
  }
  return {
    timeZone,
    scopes: raw.oauthScopes ?? null,
    advancedServices: raw.dependencies?.enabledAdvancedServices ?? [],
  };
}
