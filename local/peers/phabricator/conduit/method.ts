/** What every Conduit method of the stand-in is. */
import type { Store, User } from '../store.js';

export interface Call {
  store: Store;
  /** Whose token the call carries. */
  user: User;
  /** Null and missing are the same. */
  parameters: Record<string, unknown>;
  isStrict: boolean;
  /** The site's own address with a slash at the end. */
  site: string;
}

export interface Method {
  /** Names of all it knows; others are refused. */
  parameters: readonly string[];
  run: (call: Call) => unknown;
}

export const SEARCH_PARAMETERS = [
  'queryKey',
  'constraints',
  'attachments',
  'order',
  'before',
  'after',
  'limit',
] as const;
