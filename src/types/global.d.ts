/** The script's global object; `main.ts` hangs the entry points on it (gas-webpack-plugin reads the assignments). */
declare const global: Record<string, unknown>;

declare namespace GoogleAppsScript {
  namespace Script {
    /** Since people may allow single scopes, one can ask about some of them; the published typings do not know it yet. */
    interface ScriptApp {
      getAuthorizationInfo(authMode: AuthMode, oAuthScopes: string[]): AuthorizationInfo;
    }
  }
}
