/** What the stand-in keeps in memory. */
import { Identifiers } from './identifiers.js';

export interface User {
  id: number;
  phid: string;
  username: string;
  realName: string;
  email: string;
  isDisabled: boolean;
  isBot: boolean;
  /** `api-` and 28 letters; what this person would paste into the add-on. */
  token: string;
  /** Seconds since 1970, as all times here. */
  dateCreated: number;
}

export interface Column {
  id: number;
  phid: string;
  name: string;
}

export interface Project {
  id: number;
  phid: string;
  name: string;
  /** Null for milestones: those have no address of their own. */
  slug: string | null;
  /** All names it is found by. */
  slugs: string[];
  parent: Project | null;
  milestone: number | null;
  icon: { key: string; name: string; icon: string };
  description: string | null;
  /** Of its workboard, the first one takes new tasks; none = it has no workboard. */
  columns: Column[];
  dateCreated: number;
}

export interface Task {
  id: number;
  phid: string;
  title: string;
  description: string;
  status: string;
  priority: number;
  subtype: string;
  authorPHID: string;
  ownerPHID: string | null;
  closerPHID: string | null;
  dateClosed: number | null;
  dateCreated: number;
  dateModified: number;
  projectPHIDs: string[];
  subscriberPHIDs: string[];
  /** Tasks this one blocks. */
  parentPHIDs: string[];
  /** Tasks that block this one. */
  subtaskPHIDs: string[];
  /** Board → column, where the task was moved. */
  columns: Record<string, string>;
}

export interface Comment {
  id: number;
  phid: string;
  text: string;
}

export interface Transaction {
  id: number;
  phid: string;
  /** As the API names it; null for kinds it does not explain. */
  type: string | null;
  authorPHID: string;
  objectPHID: string;
  date: number;
  groupID: string;
  comment: Comment | null;
  fields: Record<string, unknown>;
}

export interface Store {
  users: User[];
  projects: Project[];
  tasks: Task[];
  transactions: Transaction[];
  /** Tokens that were revoked. */
  expiredTokens: Set<string>;
  /** Key of a saved query → its constraints. */
  savedQueries: Map<string, Record<string, unknown>>;
  /** The next new task gets this number. */
  nextTaskId: number;
  lastTransactionId: number;
  lastCommentId: number;
  identifiers: Identifiers;
  now: () => Date;
}

export function emptyStore(now: () => Date): Store {
  return {
    users: [],
    projects: [],
    tasks: [],
    transactions: [],
    expiredTokens: new Set(),
    savedQueries: new Map(),
    nextTaskId: 400_001,
    lastTransactionId: 0,
    lastCommentId: 0,
    identifiers: new Identifiers('phabricator'),
    now,
  };
}

export function seconds(moment: Date): number {
  return Math.floor(moment.getTime() / 1000);
}
