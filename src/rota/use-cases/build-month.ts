// Makes a month's rota without anybody at the keyboard: published if nothing is missing, else a draft and the reasons.
import { formatDay } from '../../common/domain/calendar.js';
import type { Month } from '../../common/domain/calendar.js';
import { latestUnder } from '../../common/domain/journal.js';
import type { JournalEntry } from '../../common/domain/journal.js';
import { Refusal } from '../../common/domain/refusal.js';
import { owedListKey } from '../domain/told.js';
import type { RotaPreview } from './contract.js';
import type { RotaPorts } from './ports.js';
import { previewRota } from './preview-rota.js';
import { publishRota } from './publish-rota.js';
import { saveDraft } from './save-draft.js';

const BEGUN = 'begun';
const PUBLISHED = 'published';
const DRAFT = 'draft: ';

const keyOf = (month: Month): string => `build:${month}`;

/** How far making the month's rota got: what is missing is '' but for drafts; null = not begun. */
export const buildState = (
  journal: readonly JournalEntry[],
  month: Month,
): { isDone: boolean; missing: string } | null => {
  const text = latestUnder(journal, keyOf(month));
  if (text === null) return null;
  return { isDone: text !== BEGUN, missing: text.startsWith(DRAFT) ? text.slice(DRAFT.length) : '' };
};

/** Safe to run again: a run that died is completed. */
export const buildMonth = (ports: RotaPorts, month: Month): void => {
  const preview = previewRota(ports)({ month });
  const choices = preview.weeks
    .filter(({ past, email }) => !past && email !== null)
    .map(({ start, email }) => ({ start, email }));
  // Begun is begun: its rows may stand already, and its mails are owed.
  const isBegun = latestUnder(ports.journal.read(), keyOf(month)) === BEGUN;
  const missing = isBegun ? [] : missingIn(preview);
  if (missing.length === 0) {
    if (!isBegun) note(ports, month, BEGUN, 'Rota to be published');
    const { problems } = publishRota(ports)({ month, weeks: choices });
    if (latestUnder(ports.journal.read(), owedListKey(month)) === null) {
      throw new Refusal('not-told', problems[problems.length - 1] ?? 'The list was not sent.');
    }
    note(ports, month, PUBLISHED, 'Rota published');
    return;
  }
  const isDrafted = preview.weeks.some(({ draft }) => draft);
  const failure = isDrafted ? '' : draftFailure(ports, month, choices);
  note(
    ports,
    month,
    DRAFT + [...missing, failure].filter((part) => part !== '').join('\n'),
    'Rota not published',
  );
};

/** Why the month cannot be published without a person, a sentence each. */
const missingIn = ({ weeks, gaps, unanswered }: RotaPreview): string[] => {
  const unsure = weeks.filter(
    ({ answer, name, pinned, published, past }) =>
      name !== null && answer === 'none' && !pinned && !published && !past && !unanswered.includes(name),
  );
  const isDrafted = weeks.some(({ draft }) => draft);
  return [
    ...(isDrafted ? ['The rota tab holds a draft already, which is left as it is.'] : []),
    ...(gaps.length > 0 ? [`Nobody can take ${gaps.map(formatDay).join(', ')}.`] : []),
    ...(unanswered.length > 0 ? [`No answers from ${unanswered.join(', ')}.`] : []),
    ...unsure.map(({ name, start }) => `${name ?? ''} has not answered for ${formatDay(start)}.`),
  ];
};

/** '' where the draft was saved. */
const draftFailure = (
  ports: RotaPorts,
  month: Month,
  weeks: { start: string; email: string | null }[],
): string => {
  try {
    saveDraft(ports)({ month, weeks });
    return '';
  } catch (error) {
    if (error instanceof Refusal && error.code !== 'busy') return error.message;
    throw error;
  }
};

const note = (ports: RotaPorts, month: Month, after: string, what: string): void =>
  ports.lock.run(() => {
    const before = latestUnder(ports.journal.read(), keyOf(month)) ?? '';
    // Another run may have been quicker.
    if (before !== '' && before !== BEGUN) return;
    ports.journal.add([{ what: `${what}: ${month}`, key: keyOf(month), before, after }]);
  });
