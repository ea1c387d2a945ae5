// Scopes of the manifest, consents of people, rights of each kind of run.
import { ALL_SCOPES, errorOf, probeWorld, resultOf } from '../run-script.js';

const AUTH = 'https://www.googleapis.com/auth/';
const without = (name: string): string[] => ALL_SCOPES.filter((scope) => scope !== AUTH + name);

describe('a call that needs a scope', () => {
  it('is refused where the manifest lacks it', () => {
    expect(
      errorOf(probeWorld(), `ScriptApp.getProjectTriggers()`, { scopes: without('script.scriptapp') }),
    ).toBe(
      `Exception: Specified permissions are not sufficient to call ScriptApp.getProjectTriggers. Required permissions: ${AUTH}script.scriptapp`,
    );
  });

  it('is refused where the person did not grant it, and only for that person', () => {
    const world = probeWorld();
    const project = world.projects.probe;
    if (project) project.consents['im@example.org'] = without('userinfo.email');
    const source = `return Session.getEffectiveUser().getEmail()`;
    expect(errorOf(world, source, { user: 'im@example.org' })).toBe(
      `Exception: You do not have permission to call Session.getEffectiveUser. Required permissions: ${AUTH}userinfo.email`,
    );
    expect(resultOf(world, source)).toBe('em@example.org');
  });

  it('is allowed where the manifest lists no scopes at all', () => {
    expect(resultOf(probeWorld(), `return Session.getActiveUser().getEmail()`, { scopes: null })).toBe(
      'em@example.org',
    );
  });

  it.each(['open', 'edit'] as const)(
    'is refused in a simple trigger (%s), and identity is hidden',
    (kind) => {
      expect(errorOf(probeWorld(), `ScriptApp.getProjectTriggers()`, { kind })).toBe(
        `Exception: You do not have permission to call ScriptApp.getProjectTriggers. Required permissions: ${AUTH}script.scriptapp`,
      );
      const source = `return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()]`;
      expect(resultOf(probeWorld(), source, { kind })).toEqual(['', '']);
    },
  );

  it('lists alternatives in parentheses', () => {
    const source = `UrlFetchApp.fetch('http://127.0.0.1/')`;
    expect(errorOf(probeWorld(), source, { kind: 'edit' })).toBe(
      `Exception: You do not have permission to call UrlFetchApp.fetch. Required permissions: ${AUTH}script.external_request`,
    );
    expect(errorOf(probeWorld(), `Calendar.Events.list('x')`, { scopes: [] })).toMatch(
      /Required permissions: \(https:\S+ \|\| https:.*calendar\.events\.readonly.*\)$/,
    );
  });
});

describe('Session', () => {
  it('shows the creator of a trigger as authority and hides the person', () => {
    const source = `return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail(), Session.getScriptTimeZone()]`;
    expect(resultOf(probeWorld(), source, { kind: 'trigger' })).toEqual([
      '',
      'em@example.org',
      'Europe/Berlin',
    ]);
  });
});

describe('ScriptApp', () => {
  it('says which scopes are missing', () => {
    const world = probeWorld();
    const project = world.projects.probe;
    if (project) project.consents['em@example.org'] = without('script.send_mail');
    const source = `const status = (scopes) => String(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL, scopes).getAuthorizationStatus());
      return [status(['${AUTH}script.send_mail']), status(['${AUTH}calendar.events']),
        String(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus()),
        ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL, ['${AUTH}calendar.events']).getAuthorizationUrl()]`;
    expect(resultOf(world, source)).toEqual(['REQUIRED', 'NOT_REQUIRED', 'REQUIRED', null]);
    expect(
      errorOf(world, `ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['${AUTH}script.send_mail'])`),
    ).toBe('Exception: Authorization is required to perform that action.');
  });
});

describe('a custom function', () => {
  it('reads its spreadsheet and may not change it', () => {
    const cell = `SpreadsheetApp.getActive().getSheets()[0].getRange('A1')`;
    expect(resultOf(probeWorld(), `return ${cell}.getValue()`, { kind: 'custom' })).toBe('');
    expect(errorOf(probeWorld(), `${cell}.setValue(1)`, { kind: 'custom' })).toBe(
      'Exception: You do not have permission to call setValue',
    );
  });
});
