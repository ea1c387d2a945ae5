// Logger: the older of the two ways into the execution log.
import { ask } from './bridge.js';
import { emulateService } from './emulate.js';
import { formatLog } from './log-format.js';

class Logger {
  #lines: string[] = [];
  clear(): void {
    this.#lines = [];
  }
  getLog(): string {
    return this.#lines.map((line) => `${line}\n`).join('');
  }
  log(...values: unknown[]): this {
    const text = formatLog(values);
    this.#lines.push(`${new Date().toString()} INFO: ${text}`);
    ask('log', { level: 'log', text });
    return this;
  }
}

emulateService('Logger', new Logger());
