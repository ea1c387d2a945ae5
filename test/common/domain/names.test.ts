// Whom a name means: exactly, loosely if only one fits, or nobody.
import fc from 'fast-check';
import { matchName, nameMatcher } from '../../../src/common/domain/names.js';
import type { NamedPerson } from '../../../src/common/domain/names.js';

const person = (name: string, email: string, ...alsoKnownAs: string[]): NamedPerson => ({
  name,
  email,
  alsoKnownAs,
});
const PEOPLE = [
  person('Priya Nair', 'priya.nair@example.org', 'Pri'),
  person('Ines Okafor', 'ines@example.org'),
  person('Jörg Müller', 'jmueller@example.org', 'Jögi'),
  person('Łukasz Wójcik', 'lw@example.org'),
  person('Anna Schmidt', 'as@example.org'),
  person('Anna Weber', 'anna@example.org'),
  person('李雷', 'li@example.org', 'Li Lei'),
  person("Zoë O'Brien (WMDE)", 'zob@example.org'),
  person('Sørensen, Åse', 'asoe@example.org'),
  person('Anna-Lena Groß', 'alg@example.org'),
  person('=1+1', 'formula@example.org'),
  person('Ünal', 'u@example.org'),
];

describe('matches', () => {
  test.each([
    ['Priya Nair', 'priya.nair@example.org', 'name'],
    ['  priya \u00a0 NAIR ', 'priya.nair@example.org', 'name'],
    ['Priya\u200b Nair\u200f', 'priya.nair@example.org', 'name'],
    ['Ｐｒｉｙａ Nair', 'priya.nair@example.org', 'name'],
    ['PRI', 'priya.nair@example.org', 'alias'],
    ['Jorg Muller', 'jmueller@example.org', 'name'],
    ['Joerg Mueller', 'jmueller@example.org', 'name'],
    ['Jo\u0308rg Mu\u0308ller', 'jmueller@example.org', 'name'],
    ['joegi', 'jmueller@example.org', 'alias'],
    ['Lukasz Wojcik', 'lw@example.org', 'name'],
    ['李雷', 'li@example.org', 'name'],
    ['li lei', 'li@example.org', 'alias'],
    ['Zoe O’Brien (wmde)', 'zob@example.org', 'name'],
    ['=1+1', 'formula@example.org', 'name'],
    ['Uenal', 'u@example.org', 'name'],
    ['INES@Example.org', 'ines@example.org', 'email'],
    ['Somebody <ines@example.org>', 'ines@example.org', 'email'],
    ['mailto:ines@example.org', 'ines@example.org', 'email'],
    ['jmueller', 'jmueller@example.org', 'email'],
    ['Priya', 'priya.nair@example.org', 'loosely'],
    ['Priya?', 'priya.nair@example.org', 'loosely'],
    ['@Pri', 'priya.nair@example.org', 'loosely'],
    ['Priya (https://example.org/priya)', 'priya.nair@example.org', 'loosely'],
    ['Priya Nair (tbc)', 'priya.nair@example.org', 'loosely'],
    ['Müller, Jörg', 'jmueller@example.org', 'loosely'],
    ['Mueller Joerg', 'jmueller@example.org', 'loosely'],
    ['Zoë O’Brien', 'zob@example.org', 'loosely'],
    ['Zoe', 'zob@example.org', 'loosely'],
    ['Åse', 'asoe@example.org', 'loosely'],
    ['Ase Soerensen', 'asoe@example.org', 'loosely'],
    ['Anna Lena Gross', 'alg@example.org', 'loosely'],
    ['Anna S.', 'as@example.org', 'loosely'],
    ['anna w', 'anna@example.org', 'loosely'],
  ])('%s', (text, email, by) => {
    expect(matchName(text, PEOPLE)).toEqual({ email, by });
  });
});

describe('refuses', () => {
  test.each([
    ['Xaver', 'unknown', 'Nobody listed is called “Xaver”.'],
    ['Müller', 'unknown', 'Nobody listed is called “Müller”.'],
    ['Pry', 'unknown', 'Nobody listed is called “Pry”.'],
    ['Priya Nayr', 'unknown', 'Nobody listed is called “Priya Nayr”.'],
    ['Meyer, Anna', 'unknown', 'Nobody listed is called “Meyer, Anna”.'],
    ['else@example.org', 'unknown', 'Nobody listed is called “else@example.org”.'],
    ['', 'unknown', 'Nobody listed is called “”.'],
    ['–', 'unknown', 'Nobody listed is called “–”.'],
    ['?', 'unknown', 'Nobody listed is called “?”.'],
    ['constructor', 'unknown', 'Nobody listed is called “constructor”.'],
    [
      'Anna',
      'ambiguous',
      '“Anna” may be Anna Schmidt (as@example.org) or Anna Weber (anna@example.org); write the e-mail address or a name that only one of them has.',
    ],
    ['Priya & Ines', 'several', '“Priya & Ines” names more than one person; write one.'],
    ['Priya/Ines', 'several', '“Priya/Ines” names more than one person; write one.'],
    ['Priya, Ines', 'several', '“Priya, Ines” names more than one person; write one.'],
    ['Priya und Ines', 'several', '“Priya und Ines” names more than one person; write one.'],
    ['Priya → guest', 'several', '“Priya → guest” names more than one person; write one.'],
    ['Priya (Ines covers)', 'several', '“Priya (Ines covers)” names more than one person; write one.'],
  ])('%s: %s', (text, reason, problem) => {
    expect(matchName(text, PEOPLE)).toEqual({ reason, problem });
  });

  test('a name that two people share', () => {
    const twins = [person('Kim Lee', 'a@example.org'), person('Alex Roth', 'b@example.org', 'kim lee')];
    expect(matchName('Kim Lee', twins)).toMatchObject({ reason: 'ambiguous' });
  });

  test('but spelling with its accents tells two people apart', () => {
    const two = [person('Jan Müller', 'a@example.org'), person('Jan Muller', 'b@example.org')];
    expect(matchName('Jan Müller', two)).toEqual({ email: 'a@example.org', by: 'name' });
    expect(matchName('Jan Muller', two)).toEqual({ email: 'b@example.org', by: 'name' });
    expect(matchName('Jan Mueller', two)).toEqual({ email: 'a@example.org', by: 'name' });
    expect(matchName('Muller Jan', two)).toMatchObject({ reason: 'ambiguous' });
  });
});

describe('whatever the people', () => {
  const letters = fc
    .array(fc.constantFrom('a', 'e', 'o', 'ö', 'ü', 'ß', 'ł', 'n', 'r', 's', '李', 'ع', '🦄'), {
      minLength: 2,
      maxLength: 6,
    })
    .map((signs) => signs.join(''));
  const name = fc.array(letters, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
  const people = fc
    .uniqueArray(name, { minLength: 1, maxLength: 6, selector: (text) => text.toLowerCase() })
    .map((names) => names.map((text, index) => person(text, `p${index}@example.org`)));

  test('everybody is found by their own name and address', () => {
    fc.assert(
      fc.property(people, (list) => {
        for (const { name: own, email } of list) {
          expect(matchName(` ${own.toUpperCase().toLowerCase()} `, list)).toEqual({ email, by: 'name' });
          expect(matchName(email.toUpperCase(), list)).toEqual({ email, by: 'email' });
        }
      }),
    );
  });

  test('the order of people does not matter', () => {
    fc.assert(
      fc.property(people, fc.oneof(name, fc.string()), (list, text) => {
        const [there, back] = [matchName(text, list), matchName(text, [...list].reverse())];
        expect('email' in there ? there : there.reason).toEqual('email' in back ? back : back.reason);
      }),
    );
  });

  test('one more person takes a match away or leaves it, but never gives it to somebody else of the old ones', () => {
    fc.assert(
      fc.property(people, name, fc.oneof(name, fc.string()), (list, other, text) => {
        const before = matchName(text, list);
        const after = nameMatcher([...list, person(other, 'new@example.org')])(text);
        if ('email' in before && 'email' in after)
          expect([before.email, 'new@example.org']).toContain(after.email);
        if (!('email' in before) && 'email' in after) expect(after.email).toBe('new@example.org');
      }),
    );
  });
});
