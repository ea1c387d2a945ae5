// Which tabs were found and where, in the terms of either sheet's set-up.
import type { GuessedTab, SettledMapping, SheetTexts } from '../domain/guess-tabs.js';
import { mappedSheetSetting, mappingFrom } from '../domain/tab-mapping.js';
import type { TabMapping, TabSpec } from '../domain/tabs.js';
import type { SetupRequest, TabProposal } from './setup-contract.js';
import { requestedMapping } from './setup-request.js';

/** Not an empty sheet with a name of ours, which a run leaves that died while making it. */
export const isNoRest =
  (specs: readonly TabSpec[]) =>
  ({ sheet, rows }: SheetTexts): boolean =>
    !specs.some(({ tab }) => tab === sheet) || rows.some((row) => row.some((text) => text !== ''));

/** Where each tab is said to be: as asked now, else as settings have it. */
export const mappingsOf = (
  specs: readonly TabSpec[],
  settings: Readonly<Record<string, string>>,
  request: SetupRequest,
  sheets: readonly SheetTexts[],
): Record<string, SettledMapping | undefined> =>
  Object.fromEntries(
    specs.map((spec): [string, SettledMapping | undefined] => {
      const asked = request.tabs?.[spec.tab];
      if (asked !== undefined) return [spec.tab, requestedMapping(spec, asked, sheets)];
      const isMapped = settings[mappedSheetSetting(spec.tab)] !== undefined;
      return [spec.tab, isMapped ? { ...mappingFrom(spec, settings), mayHaveMoved: true } : undefined];
    }),
  );

/** Titles follow the product's own, so that nothing needs to be confirmed. */
export const isStandard = (tabs: readonly GuessedTab[]): boolean =>
  tabs.every((guess) =>
    guess.sheet === null
      ? !guess.spec.isRequired
      : guess.sheet === guess.spec.tab &&
        guess.fields.every(
          ({ by }, index) =>
            by === 'title' || (by === 'none' && guess.spec.fields[index]?.isRequired !== true),
        ),
  );

/** A sentence for each tab that must be and was not found. */
export const missingTabs = (tabs: readonly GuessedTab[]): string[] =>
  tabs
    .filter(({ sheet, spec }) => sheet === null && spec.isRequired)
    .map(({ spec }) => `No sheet looks like "${spec.tab}"; choose one, or let set-up create it.`);

/** The mapping a proposal stands for. */
export const mappingOf = (spec: TabSpec, found: TabProposal): TabMapping => ({
  sheet: found.sheet ?? spec.tab,
  titles: Object.fromEntries(
    found.fields.flatMap(({ field, column }): [string, string][] =>
      column === null ? [] : [[field, column]],
    ),
  ),
});

/** A tab that is missing, that was mapped before, or that has the product's own name and titles: nobody needs to confirm it. */
export const isOurs = ({ tab, sheet, fields }: TabProposal): boolean =>
  sheet === null ||
  (fields.every(({ by }) => by === 'title' || by === 'none' || by === 'mapping') &&
    (sheet === tab || fields.some(({ by }) => by === 'mapping')));

/** With `create` the tabs that were missing are there now. */
export const isSolved = (problem: string, isCreating: boolean): boolean =>
  isCreating && problem.startsWith('No sheet looks like');
