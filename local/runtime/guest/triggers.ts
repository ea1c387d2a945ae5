// Triggers of ScriptApp and the builders that make them.
import { ask } from './bridge.js';
import { emulateClass } from './emulate.js';
import { enumValue } from './enums.js';
import type { EnumValue } from './enums.js';
import { wrongParameters } from './parameters.js';

export interface TriggerData {
  id: string;
  handler: string;
  event: string;
  source: string;
  sourceId: string | null;
}

export class Trigger {
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

export class TriggerBuilder {
  readonly #handler: string;
  constructor(handler: string) {
    this.#handler = handler;
  }
  forSpreadsheet(spreadsheet: unknown): SpreadsheetTriggerBuilder {
    return new SpreadsheetTriggerBuilder(this.#handler, spreadsheetIdOf(spreadsheet));
  }
  timeBased(): ClockTriggerBuilder {
    return new ClockTriggerBuilder(this.#handler);
  }
}

emulateClass('Script.TriggerBuilder', TriggerBuilder);

/** The id of a Spreadsheet, or the id itself. */
export function spreadsheetIdOf(spreadsheet: unknown): string {
  if (typeof spreadsheet === 'string') return spreadsheet;
  const { getId } = (spreadsheet ?? {}) as { getId?: () => string };
  if (typeof getId !== 'function') throw wrongParameters('TriggerBuilder.forSpreadsheet', [spreadsheet]);
  return Reflect.apply<unknown, [], string>(getId, spreadsheet, []);
}
