// console.*, which writes to the execution log.
import { ask } from './bridge.js';
import { formatLog } from './log-format.js';

const LEVELS = ['log', 'info', 'warn', 'error', 'debug'] as const;

/** Replaces V8's console, which would write to the terminal or nowhere. */
export function installConsole(): void {
  const timers = new Map<string, number>();
  const replacement: Record<string, unknown> = {};
  for (const level of LEVELS) {
    replacement[level] = (...values: unknown[]): void => {
      ask('log', { level, text: formatLog(values) });
    };
  }
  replacement.time = (label: unknown): void => {
    timers.set(String(label), Date.now());
  };
  replacement.timeEnd = (label: unknown): void => {
    const started = timers.get(String(label));
    if (started === undefined) return;
    timers.delete(String(label));
    ask('log', { level: 'debug', text: `${String(label)}: ${Date.now() - started}ms` });
  };
  Object.defineProperty(globalThis, 'console', { value: replacement, writable: true, configurable: true });
}
