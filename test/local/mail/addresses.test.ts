import fc from 'fast-check';
import { bareAddress, recipients } from '../../../local/runtime/host/services/mail/addresses.js';

describe('lists of recipients', () => {
  it.each([
    ['ada@example.org', ['ada@example.org']],
    ['ada@example.org, grace@example.org', ['ada@example.org', 'grace@example.org']],
    [' ada@example.org ,, ', ['ada@example.org']],
    ['', []],
    ['Ada Lovelace <ada@example.org>', ['Ada Lovelace <ada@example.org>']],
    ['"Müller, Jörg" <j@example.org>,ada@example.org', ['"Müller, Jörg" <j@example.org>', 'ada@example.org']],
    ['Zoë\r\nBcc: eve@example.org <zoe@example.org>', ['"Zoë Bcc: eve@example.org" <zoe@example.org>']],
    ['<ada@example.org>', ['ada@example.org']],
    ['zoë@bücher.example', ['zoë@bücher.example']],
  ])('%j', (list, expected) => {
    expect(recipients(list)).toEqual(expected);
  });

  it.each([
    'ada',
    'ada@',
    '@example.org',
    'ada@example',
    'ada lovelace@example.org',
    'ada@example.org;grace@example.org',
    'a@b@example.org',
    'ada@exam\nple.org',
    'Ada <ada>',
  ])('refuses %j', (list) => {
    expect(() => recipients(list)).toThrow(`Invalid email: ${list}`);
  });

  it('never gives a line end, and reads its own output again', () => {
    const name = fc.string({
      unit: fc.constantFrom('a', 'ß', ',', '"', '\\', ':', ' ', '\r', '\n', '@'),
      maxLength: 20,
    });
    fc.assert(
      fc.property(name, (text) => {
        const quoted = `"${text.replace(/"/g, '')}" <ada@example.org>`;
        const [first, ...others] = recipients(quoted);
        expect(others).toEqual([]);
        expect(first).not.toMatch(/[\r\n]/);
        expect(bareAddress(first ?? '')).toBe('ada@example.org');
        expect(recipients(first ?? '')).toEqual([first]);
      }),
    );
  });
});
