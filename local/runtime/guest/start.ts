// What this execution starts with: the published typings' members and the manifest's advanced services.
import type { StartInfo } from '../api/start-info.js';
import { ask } from './bridge.js';

export const start = ask('start') as StartInfo;
