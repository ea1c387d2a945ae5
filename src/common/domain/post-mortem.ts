// What the record's Post-mortem cell says, and how it is written there.
import { isDay } from './calendar.js';
import type { Day } from './calendar.js';
import { safeLink } from './mail.js';

export type PostMortemState = 'undecided' | 'needed' | 'draft' | 'published' | 'waived';

export interface PostMortem {
  state: PostMortemState;
  /** Who writes it; '' = nobody named. */
  owner: string;
  /** By when the draft is due; '' = no day named. */
  due: Day;
  /** Where it is; '' = no document. */
  address: string;
  /** Why none is needed, or words that fit nowhere else. */
  reason: string;
}

const WORDS: readonly (readonly [PostMortemState, RegExp])[] = [
  ['waived', /^(not needed|not required|none|no|nein|waived|n\/a|nicht nötig|–|-)(?![\p{L}\d])/iu],
  ['published', /^(published|done|written|finished|fertig|veröffentlicht)(?![\p{L}\d])/iu],
  ['draft', /^(draft|started|in progress|entwurf|begonnen)(?![\p{L}\d])/iu],
  [
    'needed',
    /^(needed|required|yes|ja|due|overdue|to do|todo|open|pending|nötig|offen|fällig)(?![\p{L}\d])/iu,
  ],
];

/** Reads `Needed (Ines, due 2026-12-17)`, `Draft (Ines): https://…`, `Published: https://…`, `Not needed: small`. */
export const readPostMortem = (text: string): PostMortem => {
  const cell = text.trim();
  const state = WORDS.find(([, pattern]) => pattern.test(cell))?.[0] ?? 'undecided';
  const rest = state === 'undecided' ? cell : cell.replace(WORDS.find(([of]) => of === state)?.[1] ?? '', '');
  const address = /https?:\/\/\S+/i.exec(cell)?.[0] ?? '';
  const due = /\bdue (\d{4}-\d{2}-\d{2})\b/i.exec(cell)?.[1] ?? '';
  const inside = /^\s*\(([^)]*)\)/.exec(rest)?.[1] ?? '';
  return {
    state: cell === '' ? 'undecided' : state === 'undecided' && address !== '' ? 'draft' : state,
    owner: inside
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '' && !/^due\b/i.test(part))
      .join(', '),
    due: isDay(due) ? due : '',
    address: safeLink(address) ?? '',
    reason: rest
      .replace(/^\s*\([^)]*\)/, '')
      .replace(address, '')
      .replace(/^\s*[:–-]\s*/, '')
      .trim(),
  };
};

const inBrackets = ({ owner, due }: PostMortem): string => {
  const parts = [owner.replace(/[(),]/g, ' ').replace(/\s+/g, ' ').trim(), due === '' ? '' : `due ${due}`];
  const said = parts.filter((part) => part !== '').join(', ');
  return said === '' ? '' : ` (${said})`;
};

/** The cell's text; what `readPostMortem` reads back. */
export const postMortemText = (postMortem: PostMortem): string => {
  const { state, address, reason } = postMortem;
  const where = address === '' ? '' : `: ${address}`;
  switch (state) {
    case 'undecided':
      return '';
    case 'needed':
      return `Needed${inBrackets(postMortem)}`;
    case 'draft':
      return `Draft${inBrackets(postMortem)}${where}`;
    case 'published':
      return `Published${where}`;
    case 'waived':
      return `Not needed${reason === '' ? '' : `: ${reason.replace(/\s+/g, ' ').trim()}`}`;
  }
};

/** Somebody still has to write or publish it. */
export const isOwed = ({ state }: PostMortem): boolean => state === 'needed' || state === 'draft';

/** Owed, and the day by which it was due is over. A draft has met its day. */
export const isPostMortemOverdue = ({ state, due }: PostMortem, today: Day): boolean =>
  state === 'needed' && due !== '' && due < today;
