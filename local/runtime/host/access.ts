// Decides whether a call is allowed: scopes of the manifest, consent of the person, rights of the kind of run.
import type { AuthMode } from './context.js';
import { ServiceError } from './services.js';

export interface Rights {
  /** Scopes the manifest lists; null = none listed, Google would detect what is needed. */
  manifestScopes: readonly string[] | null;
  /** Scopes the person granted; null = all the manifest asks for. */
  grantedScopes: readonly string[] | null;
  authMode: AuthMode;
}

const AUTH = 'https://www.googleapis.com/auth/';

/** Scopes a run without the person's authorization has by itself: its own document, nothing else. */
const OWN_DOCUMENT = new Set(
  ['spreadsheets.currentonly', 'documents.currentonly', 'forms.currentonly', 'presentations.currentonly'].map(
    (name) => AUTH + name,
  ),
);

/** In a simple trigger these answer with an empty address instead of refusing. */
const ANONYMOUS = new Set(['Session.getActiveUser', 'Session.getEffectiveUser', 'Session.getUser']);

/**
 * Refuses a call that this run may not make.
 * @param name as people know it: `Ui.showSidebar`
 * @param needed scopes, any one of which suffices; empty = the call needs none
 * @throws ServiceError with Google's wording
 */
export function checkAccess(name: string, needed: readonly string[], rights: Rights): void {
  if (needed.length === 0) return;
  if (rights.authMode !== 'FULL') {
    checkWithoutAuthorization(name, needed, rights.authMode);
    return;
  }
  const { manifestScopes, grantedScopes } = rights;
  if (manifestScopes && !needed.some((scope) => manifestScopes.includes(scope))) {
    throw new ServiceError(
      `Specified permissions are not sufficient to call ${name}. Required permissions: ${list(needed)}`,
    );
  }
  if (grantedScopes && !needed.some((scope) => grantedScopes.includes(scope)))
    throw notPermitted(name, needed);
}

/** A custom function sees its spreadsheet but may not change it. */
const CHANGES =
  /^(Spreadsheet|Sheet|Range|RangeList|Protection|NamedRange|Filter)\.(set|append|insert|delete|remove|clear|merge|breakApart|sort|copy|move|hide|show|protect|add|create|rename|activate|trim|autoFill|autoResize|randomize|splitText)/;

function checkWithoutAuthorization(name: string, needed: readonly string[], authMode: AuthMode): void {
  if (ANONYMOUS.has(name)) return;
  if (authMode === 'CUSTOM_FUNCTION' && CHANGES.test(name)) {
    throw new ServiceError(`You do not have permission to call ${name.split('.')[1] ?? name}`);
  }
  if (authMode !== 'NONE' && needed.some((scope) => OWN_DOCUMENT.has(scope))) return;
  // Custom functions may fetch; a simple trigger may not.
  if (authMode === 'CUSTOM_FUNCTION' && needed.includes(`${AUTH}script.external_request`)) return;
  throw notPermitted(name, needed);
}

function notPermitted(name: string, needed: readonly string[]): ServiceError {
  return new ServiceError(
    `You do not have permission to call ${name}. Required permissions: ${list(needed)}`,
  );
}

function list(scopes: readonly string[]): string {
  return scopes.length === 1 ? (scopes[0] ?? '') : `(${scopes.join(' || ')})`;
}
