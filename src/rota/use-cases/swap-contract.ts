// What the functions of "Swap or cover" take and give; shared, as types only, with the dialog and with scripts.
import type { Day } from '../../common/domain/calendar.js';
import type { PendingSwap } from '../domain/swap-notes.js';
import type { SwapOffer } from '../domain/swap-offers.js';
import type { Substitute } from '../domain/swap-substitutes.js';

export interface SwapPreviewRequest {
  /** Monday of the week; the first one where it is missing. */
  week?: Day;
}

/** A published week, the current one or a later one. */
export interface SwapWeek {
  start: Day;
  /** Who serves, in order; `email` '' = no candidate. */
  parts: { name: string; email: string; from: Day; until: Day }[];
  /** Only "take over from a day" is left. */
  hasBegun: boolean;
  /** "Rota, row 14". */
  place: string;
}

export interface SwapPreview {
  today: Day;
  weeks: SwapWeek[];
  /** The chosen week; null where none is published. */
  week: Day | null;
  substitutes: Substitute[];
  swaps: SwapOffer[];
  /** Whether the rota tab has a column for the parts of split weeks. */
  canSplit: boolean;
  /** Asked, interrupted and done changes, newest first. */
  pending: PendingSwap[];
  problems: string[];
}

export interface SwapRequest {
  week: Day;
  /** Who takes the week. */
  email: string;
  /** Only from this day of the week on. */
  from?: Day;
  /** A week of theirs that the owner takes in return. */
  withWeek?: Day;
  /** Ask them by mail first; nothing else changes. */
  consent?: boolean;
}

export interface UndoRequest {
  /** Key of the change in the journal, `swap:2026-12-14:1`; a change that waits for consent is withdrawn. */
  key: string;
}

export interface SwapResult {
  /** `Oskar covers Mon 14 Dec 2026 for Tobin`. */
  what: string;
  /** Nothing was changed but the substitute asked. */
  isAsked: boolean;
  /** Rows written. */
  rows: number;
  calendar: { created: number; updated: number; removed: number; unchanged: number };
  /** Addresses that were written to. */
  told: string[];
  problems: string[];
}

export interface SwapApi {
  previewSwap: (request: SwapPreviewRequest) => SwapPreview;
  applySwap: (request: SwapRequest) => SwapResult;
  undoSwap: (request: UndoRequest) => SwapResult;
}
