// What an operation may know about the run it is part of.
import type { ProjectState } from '../world/project-state.js';
import type { Manifest } from '../manifest.js';
import type { LockTable } from './locks.js';

/** As what a function runs; decides rights, time limit and who it runs as. */
export type ExecutionKind = 'open' | 'edit' | 'menu' | 'editor' | 'rpc' | 'trigger' | 'custom';

export type AuthMode = 'NONE' | 'LIMITED' | 'CUSTOM_FUNCTION' | 'FULL';

/** Something that was shown to the person. */
export interface UiRecord {
  kind: 'toast' | 'alert' | 'prompt' | 'dialog' | 'sidebar' | 'menu';
  title: string;
  [more: string]: unknown;
}

export interface ExecutionContext {
  /** Different for every run within this process. */
  readonly id: string;
  /** Name of the project in the world. */
  readonly project: string;
  readonly state: ProjectState;
  readonly manifest: Manifest;
  /** HTML files of the project by name without extension. */
  readonly htmlFiles: ReadonlyMap<string, string>;
  readonly kind: ExecutionKind;
  readonly authMode: AuthMode;
  /** Who the script acts as: the person at the keyboard, or the creator of a trigger. */
  readonly user: string;
  /** What Session.getActiveUser shows; '' where Google hides it. */
  readonly activeUser: string;
  readonly locks: LockTable;
  /** What the person answers to the next alert or prompt, in order. */
  readonly answers: string[];
  readonly ui: UiRecord[];
  readonly log: string[];
  /** The virtual clock, milliseconds since 1970. */
  readonly now: () => number;
  /** Lets virtual time pass. */
  readonly advance: (milliseconds: number) => void;
  /** Seeded, at least 0 and below 1. */
  readonly random: () => number;
  /** Applies the spreadsheet writes that wait. */
  readonly flush: () => void;
  /** Requests beyond the first that one call makes (fetchAll); each is a remote call of its own. */
  readonly countFurtherRequests: (count: number) => void;
}
