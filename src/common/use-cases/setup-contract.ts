// What set-up of either sheet takes and gives; shared, as types only, with the pages and with scripts.
import type { Day } from '../domain/calendar.js';
import type { SetupCheck } from '../domain/setup-checks.js';
import type { SetupPlan } from '../domain/setup-plan.js';

/** Where one field of a tab was found. */
export interface FieldGuess {
  field: string;
  /** The title this product gives the column. */
  title: string;
  required: boolean;
  /** The sheet's own title, or null where no column was found (it would be added at the right end). */
  column: string | null;
  /** Position of the column, 1-based, or null. */
  index: number | null;
  by: 'title' | 'alias' | 'values' | 'mapping' | 'none';
  /** The last filled values as shown, at most three, newest first. */
  samples: string[];
}

export interface TabProposal {
  /** The product's name for the tab: `Rota`, `Candidates` … */
  tab: string;
  /** The sheet found for it, or null (it would be created). */
  sheet: string | null;
  /** Row of the titles, 1-based; null where the sheet does not exist. */
  titleRow: number | null;
  fields: FieldGuess[];
  /** What could not be read there: "Rota!A57 “tbd” is no week." */
  unreadable: string[];
  /** Rows below the titles that hold something. */
  rows: number;
}

export interface SheetColumns {
  sheet: string;
  titleRow: number;
  /** Titles from column 1 on; '' where a column has none. */
  columns: string[];
}

export interface SettingProposal {
  key: string;
  value: string;
  /** What it does, in one sentence. */
  help: string;
  /** A sentence if the value is not usable, else null. */
  problem: string | null;
}

/** A hand-made entry of the duty calendar that covers a full week and names a candidate. */
export interface AdoptableEntry {
  id: string;
  week: Day;
  title: string;
  email: string;
}

export interface SetupProposal {
  tabs: TabProposal[];
  /** Every sheet with its titles, to choose from. */
  sheets: SheetColumns[];
  settings: SettingProposal[];
  calendar: {
    id: string;
    name: string | null;
    timeZone: string | null;
    writable: boolean;
    problem: string | null;
  };
  adoptable: AdoptableEntry[];
  timeZones: { script: string; spreadsheet: string; calendar: string | null };
  /** Whether everything is in order: zones, permissions, calendar, mail, automation, settings, tabs. */
  checks: SetupCheck[];
  /** Where a missing permission can be allowed, or null. */
  allowAddress: string | null;
  /** What would be written if everything shown is agreed to. */
  plan: SetupPlan;
  /** Set up before: what is needed is there and was confirmed. */
  isSetUp: boolean;
  /** Tabs whose titles follow the product's own, so that nothing needs to be confirmed. */
  isStandard: boolean;
  /** What is missing or doubtful, a sentence each. */
  problems: string[];
}

export interface SetupRequest {
  /** Tab → where it is. A field without a title, or null, is added at the right end (with `create`). */
  tabs?: Record<string, { sheet: string; fields?: Record<string, string | null>; titleRow?: number }>;
  /** Create the tabs and columns that are missing. */
  create?: boolean;
  /** Settings to write: key → value. */
  settings?: Record<string, string>;
  /** Ids of hand-made calendar entries to adopt. */
  adopt?: string[];
}

export interface SetupResult {
  /** A sentence for each thing that was written. */
  done: string[];
  problems: string[];
}
