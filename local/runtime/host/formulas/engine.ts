/** Loads the calculator when the first formula turns up: most runs never see one. */
import { createRequire } from 'node:module';
import type * as Engine from './hyperformula.js';

let loaded: typeof Engine | null = null;

/** The calculator's module. */
export function engine(): typeof Engine {
  loaded ??= createRequire(__filename)('./hyperformula.js') as typeof Engine;
  return loaded;
}

/** Whether a formula has turned up in this process. */
export function isEngineLoaded(): boolean {
  return loaded !== null;
}
