// ScriptApp: triggers, authorization, and what event objects say about both.
import { ask, exception } from './bridge.js';
import { emulateClass, emulateService } from './emulate.js';
import { enumValue } from './enums.js';
import type { EnumValue } from './enums.js';
import { onEventField } from './events.js';
import { wrongParameters } from './parameters.js';
import { User } from './session.js';
import { spreadsheetIdOf, Trigger, TriggerBuilder } from './triggers.js';
import type { TriggerData } from './triggers.js';

interface Authorization {
  missing: string[];
  granted: string[];
  url: string;
}

class AuthorizationInfo {
  readonly #found: Authorization;
  constructor(found: Authorization) {
    this.#found = found;
  }
  getAuthorizationStatus(): EnumValue {
    const isMissing = this.#found.missing.length > 0;
    return enumValue('Script.AuthorizationStatus', isMissing ? 'REQUIRED' : 'NOT_REQUIRED');
  }
  getAuthorizationUrl(): string | null {
    return this.#found.missing.length > 0 ? this.#found.url : null;
  }
  getAuthorizedScopes(): string[] {
    return [...this.#found.granted];
  }
}

emulateClass('Script.AuthorizationInfo', AuthorizationInfo);

/** Who grants what only matters to runs with full authority. */
function authorization(mode: unknown, scopes: readonly string[] | null): Authorization {
  const found = ask('Script.authorization', { scopes }) as Authorization;
  return mode === enumValue('Script.AuthMode', 'FULL') ? found : { ...found, missing: [] };
}

class ScriptApp {
  deleteTrigger(trigger: unknown): void {
    if (!(trigger instanceof Trigger)) throw wrongParameters('ScriptApp.deleteTrigger', [trigger]);
    ask('Script.deleteTrigger', { id: Trigger.idOf(trigger) });
  }
  getAuthorizationInfo(mode: unknown, scopes: string[] | null = null): AuthorizationInfo {
    return new AuthorizationInfo(authorization(mode, scopes));
  }
  getInstallationSource(): EnumValue {
    return enumValue('Script.InstallationSource', 'NONE');
  }
  getProjectTriggers(): Trigger[] {
    return (ask('Script.triggers', { sourceId: null }) as TriggerData[]).map((data) => new Trigger(data));
  }
  getScriptId(): string {
    return ask('Script.id') as string;
  }
  getScriptTriggers(): Trigger[] {
    return this.getProjectTriggers();
  }
  getUserTriggers(spreadsheet: unknown): Trigger[] {
    const found = ask('Script.triggers', { sourceId: spreadsheetIdOf(spreadsheet) }) as TriggerData[];
    return found.map((data) => new Trigger(data));
  }
  newTrigger(functionName: unknown): TriggerBuilder {
    return new TriggerBuilder(String(functionName));
  }
  requireAllScopes(mode: unknown): void {
    if (authorization(mode, null).missing.length > 0) throw authorizationRequired();
  }
  requireScopes(mode: unknown, scopes: string[]): void {
    if (authorization(mode, scopes).missing.length > 0) throw authorizationRequired();
  }
}

/** Google ends the run and shows the consent page; here it ends like any refused run. */
function authorizationRequired(): Error {
  return exception('Authorization is required to perform that action.');
}

emulateService('ScriptApp', new ScriptApp());

onEventField('authMode', (name) => enumValue('Script.AuthMode', String(name)));
onEventField('user', (email) => new User(String(email)));
