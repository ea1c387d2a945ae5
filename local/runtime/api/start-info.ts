// What the host tells the emulated services when a context starts; shared as types by both halves.

/** One class of the published typings. */
export interface TypeMembers {
  methods: string[];
  /** Property → type; a key of `enums` where the property is an enum. */
  properties: Record<string, string>;
}

export interface AdvancedService {
  /** The name the script uses, from the manifest: `Calendar`. */
  userSymbol: string;
  /** `calendar`, `sheets`, `drive` … */
  serviceId: string;
  /** Key in `types` of the service's root; null where the typings do not know it. */
  type: string | null;
}

export interface StartInfo {
  /** Global name → key in `types`: `SpreadsheetApp` → `Spreadsheet.SpreadsheetApp`. */
  globals: Record<string, string>;
  types: Record<string, TypeMembers>;
  /** `Base.Button` → names of its values in order. */
  enums: Record<string, string[]>;
  /** Advanced services that the manifest enables. */
  advanced: AdvancedService[];
}
