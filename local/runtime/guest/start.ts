// What this execution starts with: the names of all services, and the manifest's advanced ones.
import type { StartInfo } from '../api/start-info.js';
import { ask } from './bridge.js';

export const start = ask('start') as StartInfo;
