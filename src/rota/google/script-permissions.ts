// What the person has allowed of what the manifest asks for; Google lets people allow single permissions.
import type { Permission } from '../domain/permissions.js';
import type { Permissions } from '../use-cases/setup-ports.js';

const AUTH = 'https://www.googleapis.com/auth/';

/** The manifest asks for these and no others. */
const SCOPES: readonly (readonly [permission: Permission, scope: string])[] = [
  ['sheet', 'spreadsheets.currentonly'],
  ['dialogs', 'script.container.ui'],
  ['calendar', 'calendar.events'],
  ['mail', 'script.send_mail'],
  ['who', 'userinfo.email'],
  ['triggers', 'script.scriptapp'],
  ['web', 'script.external_request'],
  ['forms', 'forms'],
  ['record', 'spreadsheets.readonly'],
];

export class ScriptPermissions implements Permissions {
  missing(): Permission[] {
    return SCOPES.filter(
      ([, scope]) => this.info([AUTH + scope]).getAuthorizationStatus() === REQUIRED(),
    ).map(([permission]) => permission);
  }

  address(): string | null {
    const address = this.info(SCOPES.map(([, scope]) => AUTH + scope)).getAuthorizationUrl() as string | null;
    return address === '' ? null : address;
  }

  private info(scopes: string[]): GoogleAppsScript.Script.AuthorizationInfo {
    return ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL, scopes);
  }
}

const REQUIRED = (): GoogleAppsScript.Script.AuthorizationStatus => ScriptApp.AuthorizationStatus.REQUIRED;
