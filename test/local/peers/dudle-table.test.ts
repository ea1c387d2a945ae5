import fc from 'fast-check';
import { pollPage } from '../../../local/peers/dudle/pages.js';
import { addColumn, newPoll, vote, type DudlePoll } from '../../../local/peers/dudle/poll.js';
import type { View } from '../../../local/peers/dudle/table-context.js';
import { elementsOf, namesOf, votesOf } from './dudle-page.js';

const VIEW: View = { language: 'en', symbols: 'utf', sort: ['timestamp'], editing: null, isDeleting: false };
const AT = new Date('2026-11-03T06:08:09Z');

function pollOf(
  votes: Record<string, Record<string, string>>,
  columns = ['2026-12-07', '2026-12-14'],
): DudlePoll {
  const poll = newPoll('p', 'IM – "Müller & Co"', 'time');
  for (const name of columns) addColumn(poll, { name });
  for (const [name, own] of Object.entries(votes))
    vote(poll, { name, votes: new Map(Object.entries(own)), at: AT });
  return poll;
}

describe('the table, character by character', () => {
  const page = pollPage(
    pollOf({
      'Müller, Jörg': { '2026-12-07': 'c_no___', '2026-12-14': 'a_yes__' },
      Ivy: {},
      'O\'Brien & "Zo" <b>': { '2026-12-07': 'b_maybe' },
    }),
    VIEW,
  );

  it.each([
    "<table id='participanttable' class='polltable' border='1'>\n<thead><tr><th colspan='2' class='invisible'></th><th colspan='2'>Dec 2026</th>\n<th class='invisible'></th></tr>",
    `<th class='polloptions'><a title="2026-12-07" href="?sort=2026-12-07"> \t\t\t\t<span class="sortsymb visually-hidden headerSymbol">No Sort</span>\n\t\t\t\t<span class='sortsymb' aria-hidden='true'> &#9662;&#9652;</span>\n</a></th>\n`,
    `<tr id="M_ller__J_rg_tr" class='participantrow'>\n<td><span class='edituser'><a title="Edit user M&uuml;ller, J&ouml;rg..."`,
    `href="?edituser=M%C3%BCller%2C+J%C3%B6rg">✎</a> | `,
    `href="?deleteuser&amp;edituser=M%C3%BCller%2C+J%C3%B6rg">&#10006;</a></span></td><td class='name'><span id="M_ller__J_rg">M&uuml;ller, J&ouml;rg</span></td>`,
    `<td class="vote c_no___" title="M&uuml;ller, J&ouml;rg: 2026-12-07"><span class='visually-hidden'>M&uuml;ller, J&ouml;rg selected No</span><span aria-hidden='true'>&#10008;</span></td>\n`,
    `<td class="vote undecided" title="Ivy: 2026-12-07"><span class='visually-hidden'>Unknown</span><span aria-hidden='true'>&#8211;</span></td>\n`,
    `<td class="vote b_maybe" title="O&#39;Brien &amp; &quot;Zo&quot; &lt;b&gt;: 2026-12-07">`,
    "<td class='date'>Tue Nov  3 06:08:09 2026</td></tr>\n",
    `<tr id='summary'><td colspan='2' class='name'>Total</td>\n<td id="sum_2026-12-07" class="sum match_0" title="0 out of 3 participants voted yes"><span aria-hidden="true">0</span>`,
    `<td id="sum_2026-12-14" class="sum match_30" title="1 out of 3 participants voted yes">`,
    '<title>DuD-Poll - IM – "Müller & Co" - Poll</title>',
    "<h1 id='polltitle'>IM &#8211; &quot;M&uuml;ller &amp; Co&quot;\n\t</h1>",
    "<span id='polltypespan' class='visually-hidden'>This is a Event-scheduling poll.</span>",
  ])('has %j', (piece) => {
    expect(page).toContain(piece);
  });
});

it('speaks German in words, not in classes and titles', () => {
  const poll = pollOf({ Ada: { '2026-12-07': 'a_yes__' } }, ['2026-12-07', '2027-03-01']);
  const [english, german] = (['en', 'de'] as const).map((language) => pollPage(poll, { ...VIEW, language }));
  expect(votesOf(german ?? '')).toEqual(votesOf(english ?? ''));
  for (const text of [
    '>Dez 2026<',
    '>Mo, 07<',
    '>Mrz 2027<',
    '>Unbekannt<',
    'Letzte &Auml;nderung',
    '>Summe<',
    '1 von 1 Teilnehmenden',
    'Ada selected Yes',
  ]) {
    expect(german).toContain(text);
  }
  expect(german).toContain("xml:lang='de' lang='de'");
});

it('shows other symbols on request', () => {
  const page = pollPage(
    pollOf({ Ada: { '2026-12-07': 'a_yes__' }, Bob: { '2026-12-07': 'c_no___', '2026-12-14': 'b_maybe' } }),
    { ...VIEW, symbols: 'ascii' },
  );
  const symbols = elementsOf(page)
    .filter(
      ({ name, path, attributes }) =>
        name === 'span' &&
        attributes['aria-hidden'] === 'true' &&
        (path[path.length - 1] ?? '').startsWith('td.vote'),
    )
    .map(({ text }) => text);
  expect(symbols).toEqual(['OK', '-', 'NO', '?']);
});

describe('the input row', () => {
  const poll = pollOf({ Ada: { '2026-12-07': 'a_yes__' } });
  const inputs = (view: Partial<View>): [string | undefined, string | undefined][] =>
    elementsOf(pollPage(poll, { ...VIEW, ...view }))
      .filter(({ name, attributes }) => name === 'input' && 'checked' in attributes)
      .map(({ attributes }) => [attributes.name, attributes.value]);

  it('has "no" chosen everywhere for a new person', () => {
    expect(inputs({})).toEqual([
      ['add_participant_checked_2026-12-07', 'c_no___'],
      ['add_participant_checked_2026-12-14', 'c_no___'],
    ]);
  });

  it("has a person's own answers chosen for an edit", () => {
    expect(inputs({ editing: 'Ada' })).toEqual([['add_participant_checked_2026-12-07', 'a_yes__']]);
    expect(pollPage(poll, { ...VIEW, editing: 'Ada' })).toContain(
      `<input type='hidden' name='olduser' value="Ada" />`,
    );
  });

  it('asks before deleting', () => {
    const page = pollPage(poll, { ...VIEW, editing: 'Ada', isDeleting: true });
    expect(page).toContain("<input type='hidden' name='delete_participant_confirm' value='Ada' />");
  });
});

it('is valid markup around any text: no text becomes a tag, and all come back as they were', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'ä', '李', '🦄', '<', '>', '"', "'", '&', ';', ' ', '–', '/', '='),
    minLength: 1,
    maxLength: 14,
  });
  const tags = (html: string): string[] => elementsOf(html).map(({ name }) => name);
  fc.assert(
    fc.property(text, text, text, (name, title, comment) => {
      const [poll, plain] = [title, 'x'].map((pollTitle) => newPoll('p', pollTitle, 'normal'));
      if (!poll || !plain) throw new Error('No poll.');
      for (const [target, label, person, said] of [
        [poll, title, name, comment],
        [plain, 'x', 'x', 'x'],
      ] as const) {
        addColumn(target, { name: `c${label}`, description: label });
        vote(target, { name: `n${person}`, votes: new Map([[`c${label}`.trim(), 'a_yes__']]), at: AT });
        target.comments.push({ name: person, text: said, at: AT });
      }
      const page = pollPage(poll, VIEW);
      expect(tags(page)).toEqual(tags(pollPage(plain, VIEW)));
      const stored = `n${name}`.trim();
      expect(namesOf(page)).toEqual([stored]);
      expect(votesOf(page)).toEqual({ [`${stored}: ${`c${title}`.trim()}`]: 'a_yes__' });
    }),
  );
});
