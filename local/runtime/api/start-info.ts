// What the host tells the emulated services about the published API; shared as types by both halves.

/** One class of the published typings. */
export interface PublishedType {
  methods: string[];
  properties: Record<string, PublishedProperty>;
}

export interface PublishedProperty {
  /** `object`: a class of the typings, such as a part of an advanced service; `other`: a plain type. */
  kind: 'enum' | 'object' | 'other';
  /** Key of the enum or class: `Base.Button`. */
  type: string;
}

export interface AdvancedService {
  /** The name the script uses, from the manifest: `Calendar`. */
  userSymbol: string;
  /** `calendar`, `sheets`, `drive` … */
  serviceId: string;
  /** Key of the service's root class; null where the typings do not know it. */
  type: string | null;
}

export interface StartInfo {
  /** Global name → key of its class: `SpreadsheetApp` → `Spreadsheet.SpreadsheetApp`. */
  globals: Record<string, string>;
  /** Advanced services that the manifest enables. */
  advanced: AdvancedService[];
}
