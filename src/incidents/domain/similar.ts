// Which incidents may be the same: by their task, or by nearly the same title.
import { taskNumber } from '../../common/domain/incident-words.js';
import { isOpen } from './incident.js';
import type { Incident } from './incident.js';

const COMMON = new Set(
  'the and for with not from that this are was has have when after der die das und mit von'.split(' '),
);

const wordsOf = (title: string): Set<string> =>
  new Set(
    (
      title
        .normalize('NFKD')
        .toLowerCase()
        .match(/[\p{L}\p{N}]{3,}/gu) ?? []
    )
      .filter((word) => !COMMON.has(word))
      .map((word) => word.replace(/(ing|ed|es|s)$/, '')),
  );

/** Share of the words two titles have in common: 1 = the same words. */
export const likeness = (a: string, b: string): number => {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const shared = [...left].filter((word) => right.has(word)).length;
  const all = left.size + right.size - shared;
  return all === 0 ? 0 : shared / all;
};

/** Half of all words shared: two titles of one fault, not two faults of one page. */
const ALIKE = 0.5;

export const whySimilar = (
  asked: { title: string; task: string },
  incident: Incident,
): 'task' | 'title' | null => {
  const task = taskNumber(asked.task);
  if (task !== '' && task === taskNumber(incident.task)) return 'task';
  return isOpen(incident) && likeness(asked.title, incident.title) >= ALIKE ? 'title' : null;
};
