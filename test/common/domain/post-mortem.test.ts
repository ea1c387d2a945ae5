// The Post-mortem cell: what people write there, and what the script writes and reads back.
import fc from 'fast-check';
import {
  isOwed,
  isPostMortemOverdue,
  postMortemText,
  readPostMortem,
} from '../../../src/common/domain/post-mortem.js';
import type { PostMortem } from '../../../src/common/domain/post-mortem.js';

const made = (values: Partial<PostMortem>): PostMortem => ({
  state: 'undecided',
  owner: '',
  due: '',
  address: '',
  reason: '',
  ...values,
});

it.each<[string, Partial<PostMortem>]>([
  ['', {}],
  ['Needed', { state: 'needed' }],
  ['needed (Ines, due 2026-12-17)', { state: 'needed', owner: 'Ines', due: '2026-12-17' }],
  ['Yes', { state: 'needed' }],
  ['ja, Ines', { state: 'needed', reason: ', Ines' }],
  ['Draft: https://docs.example/1', { state: 'draft', address: 'https://docs.example/1' }],
  ['https://docs.example/1', { state: 'draft', address: 'https://docs.example/1' }],
  ['Published: https://docs.example/1', { state: 'published', address: 'https://docs.example/1' }],
  ['done', { state: 'published' }],
  ['No', { state: 'waived' }],
  ['Not needed: small', { state: 'waived', reason: 'small' }],
  ['-', { state: 'waived' }],
  ['Norbert writes it', { reason: 'Norbert writes it' }],
  ['Yesterday', { reason: 'Yesterday' }],
])('reads %j', (text, values) => {
  expect(readPostMortem(text)).toEqual(made(values));
});

it('reads back what it writes', () => {
  const word = fc.stringMatching(/^[A-Za-zäöüß]{1,8}( [A-Za-z]{1,8})?$/);
  const all: fc.Arbitrary<PostMortem> = fc.oneof(
    fc
      .record({ owner: word, due: fc.constantFrom('', '2026-12-17') })
      .map((v) => made({ state: 'needed', ...v })),
    fc
      .record({ owner: word, address: fc.constantFrom('', 'https://docs.example/d/1') })
      .map((v) => made({ state: 'draft', ...v })),
    fc.constant(made({ state: 'published', address: 'https://docs.example/d/1' })),
    word.map((reason) => made({ state: 'waived', reason })),
    fc.constant(made({})),
  );
  fc.assert(
    fc.property(all, (postMortem) => {
      expect(readPostMortem(postMortemText(postMortem))).toEqual(postMortem);
    }),
  );
});

it('is owed until it is published or waived, and overdue when its day is over without a draft', () => {
  const needed = made({ state: 'needed', due: '2026-12-17' });
  expect([needed, made({ state: 'draft' })].every(isOwed)).toBe(true);
  expect([made({}), made({ state: 'published' }), made({ state: 'waived' })].some(isOwed)).toBe(false);
  expect(isPostMortemOverdue(needed, '2026-12-17')).toBe(false);
  expect(isPostMortemOverdue(needed, '2026-12-18')).toBe(true);
  expect(isPostMortemOverdue({ ...needed, state: 'draft' }, '2026-12-18')).toBe(false);
});
