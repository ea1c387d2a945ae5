// The hourly trigger of whoever runs the script; Google shows nobody the triggers of others.
import type { HourlyTrigger } from '../use-cases/automation-ports.js';

const HANDLER = 'everyHour';

export class ScriptHourlyTrigger implements HourlyTrigger {
  isSet(): boolean {
    return this.own().length > 0;
  }

  /** Asks first for whatever was not allowed yet: Google does not fire a trigger that lacks a permission. */
  set(): void {
    ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL);
    this.remove();
    ScriptApp.newTrigger(HANDLER).timeBased().everyHours(1).create();
  }

  remove(): void {
    for (const trigger of this.own()) ScriptApp.deleteTrigger(trigger);
  }

  private own(): GoogleAppsScript.Script.Trigger[] {
    return ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === HANDLER);
  }
}
