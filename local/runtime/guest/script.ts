// ScriptApp: triggers and authorization.
import { ask, exception } from './bridge.js';
import { emulateClass, emulateService } from './emulate.js';
import { enumValue } from './enums.js';
import type { EnumValue } from './enums.js';
import { onEventField } from './events.js';
import { wrongParameters } from './parameters.js';
import { User } from './session.js';

interface TriggerData {
  id: string;
  handler: string;
  event: string;
  source: string;
  sourceId: string | null;
}

class Trigger {
  readonly #data: TriggerData;
  constructor(data: TriggerData) {
    this.#data = data;
  }
  static idOf(trigger: Trigger): string {
    return trigger.#data.id;
  }
  getEventType(): EnumValue {
    return enumValue('Script.EventType', this.#data.event);
  }
  getHandlerFunction(): string {
    return this.#data.handler;
  }
  getTriggerSource(): EnumValue {
    return enumValue('Script.TriggerSource', this.#data.source);
  }
  getTriggerSourceId(): string | null {
    return this.#data.sourceId;
  }
  getUniqueId(): string {
    return this.#data.id;
  }
}

emulateClass('Script.Trigger', Trigger);

class SpreadsheetTriggerBuilder {
  readonly #handler: string;
  readonly #sourceId: string;
  #event: string | null = null;
  constructor(handler: string, sourceId: string) {
    this.#handler = handler;
    this.#sourceId = sourceId;
  }
  create(): Trigger {
    const question = { handler: this.#handler, sourceId: this.#sourceId, event: this.#event };
    return new Trigger(ask('Script.createSpreadsheetTrigger', question) as TriggerData);
  }
  onChange(): this {
    return this.#on('ON_CHANGE');
  }
  onEdit(): this {
    return this.#on('ON_EDIT');
  }
  onFormSubmit(): this {
    return this.#on('ON_FORM_SUBMIT');
  }
  onOpen(): this {
    return this.#on('ON_OPEN');
  }
  #on(event: string): this {
    this.#event = event;
    return this;
  }
}

emulateClass('Script.SpreadsheetTriggerBuilder', SpreadsheetTriggerBuilder);

class ClockTriggerBuilder {
  readonly #handler: string;
  readonly #asked: Record<string, unknown> = {};
  constructor(handler: string) {
    this.#handler = handler;
  }
  after(durationMilliseconds: number): this {
    return this.#set('after', durationMilliseconds);
  }
  at(date: Date): this {
    return this.#set('at', date.getTime());
  }
  atDate(year: number, month: number, day: number): this {
    return this.#set('atDate', [year, month, day]);
  }
  atHour(hour: number): this {
    return this.#set('atHour', hour);
  }
  create(): Trigger {
    const question = { handler: this.#handler, asked: this.#asked };
    return new Trigger(ask('Script.createClockTrigger', question) as TriggerData);
  }
  everyDays(n: number): this {
    return this.#set('everyDays', n);
  }
  everyHours(n: number): this {
    return this.#set('everyHours', n);
  }
  everyMinutes(n: number): this {
    return this.#set('everyMinutes', n);
  }
  everyWeeks(n: number): this {
    return this.#set('everyWeeks', n);
  }
  inTimezone(timezone: string): this {
    return this.#set('inTimezone', timezone);
  }
  nearMinute(minute: number): this {
    return this.#set('nearMinute', minute);
  }
  onMonthDay(day: number): this {
    return this.#set('onMonthDay', day);
  }
  onWeekDay(day: EnumValue): this {
    return this.#set('onWeekDay', day.ordinal());
  }
  #set(key: string, value: unknown): this {
    this.#asked[key] = value;
    return this;
  }
}

emulateClass('Script.ClockTriggerBuilder', ClockTriggerBuilder);

class TriggerBuilder {
  readonly #handler: string;
  constructor(handler: string) {
    this.#handler = handler;
  }
  forSpreadsheet(spreadsheet: unknown): SpreadsheetTriggerBuilder {
    return new SpreadsheetTriggerBuilder(this.#handler, idOf(spreadsheet));
  }
  timeBased(): ClockTriggerBuilder {
    return new ClockTriggerBuilder(this.#handler);
  }
}

emulateClass('Script.TriggerBuilder', TriggerBuilder);

/** The id of a Spreadsheet, or the id itself. */
function idOf(spreadsheet: unknown): string {
  if (typeof spreadsheet === 'string') return spreadsheet;
  const { getId } = (spreadsheet ?? {}) as { getId?: () => string };
  if (typeof getId !== 'function') throw wrongParameters('TriggerBuilder.forSpreadsheet', [spreadsheet]);
  return Reflect.apply<unknown, [], string>(getId, spreadsheet, []);
}

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
    const found = ask('Script.triggers', { sourceId: idOf(spreadsheet) }) as TriggerData[];
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
