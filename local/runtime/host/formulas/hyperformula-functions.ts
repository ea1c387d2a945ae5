/** The functions formulas may call: HyperFormula's own, and those that take their place or add to them. */
import { HyperFormula } from 'hyperformula';
import { enGB } from 'hyperformula/i18n/languages';
import { ConditionalFunctions } from './hyperformula-conditional.js';
import { GoogleFunctions } from './hyperformula-google.js';
import { patchedPlugins } from './hyperformula-patches.js';
import { RangeFunctions } from './hyperformula-ranges.js';
import { SortFunction } from './hyperformula-sort.js';
import { WholeFunctions } from './hyperformula-whole.js';

export const LANGUAGE = 'google-sheets';

/** Its own plug-ins first: what comes later replaces what has the same name. */
export const PLUGINS = [
  ...patchedPlugins(),
  ConditionalFunctions,
  GoogleFunctions,
  RangeFunctions,
  SortFunction,
  WholeFunctions,
];

/** Known by that name, but not what Google means by it; or nothing Google has. */
const OTHERS = new Set(
  'SPLIT INTERVAL MAXPOOL MEDIANPOOL VERSION ISBINARY FORMULATEXT SHEET SHEETS'.split(' '),
);

const names = new Set<string>();
const spreading = new Set<string>(RangeFunctions.spreading);

/** Makes the functions known to the package. */
export function learn(): void {
  if (names.size > 0) return;
  const own = new Set(Object.keys(WholeFunctions.implementedFunctions));
  const functions: Record<string, string> = { ...enGB.functions };
  for (const { implementedFunctions, aliases = {} } of PLUGINS) {
    for (const [name, { sizeOfResultArrayMethod }] of Object.entries(implementedFunctions)) {
      functions[name] ??= name;
      if (!own.has(name) && !OTHERS.has(name) && !name.startsWith('HF.')) names.add(name);
      if (sizeOfResultArrayMethod !== undefined) spreading.add(name);
    }
    for (const name of Object.keys(aliases)) names.add(name);
  }
  HyperFormula.registerLanguage(LANGUAGE, { ...enGB, langCode: LANGUAGE, functions });
}

/** Whether a function of that name can be computed. @param name in capitals */
export function knows(name: string): boolean {
  learn();
  return names.has(name);
}

/** Whether a function may give several values. @param name in capitals */
export function spreads(name: string): boolean {
  learn();
  return spreading.has(name);
}
