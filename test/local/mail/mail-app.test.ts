import { errorOf, probeWorld, resultOf, runScript } from '../run-script.js';

describe('every way to call sendEmail', () => {
  it.each<[string, string, Record<string, unknown>]>([
    [
      'an object',
      "MailApp.sendEmail({ to: 'im@example.org', subject: 'S', body: 'B', cc: 'c@example.org', name: 'Desk' })",
      { cc: ['c@example.org'], name: 'Desk' },
    ],
    ['three texts', "MailApp.sendEmail('im@example.org', 'S', 'B')", {}],
    [
      'three texts and options',
      "MailApp.sendEmail('im@example.org', 'S', 'B', { htmlBody: '<b>B</b>', replyTo: 'r@example.org' })",
      { htmlBody: '<b>B</b>', replyTo: 'r@example.org' },
    ],
    [
      'four texts',
      "MailApp.sendEmail('im@example.org', 'r@example.org', 'S', 'B')",
      { replyTo: 'r@example.org' },
    ],
  ])('%s', (_case, source, expected) => {
    const world = probeWorld();
    resultOf(world, source);
    expect(world.outbox).toHaveLength(1);
    expect(world.outbox[0]).toMatchObject({
      from: 'em@example.org',
      to: ['im@example.org'],
      subject: 'S',
      body: 'B',
      ...expected,
    });
    expect(Date.parse(world.outbox[0]?.date ?? '')).toBeGreaterThanOrEqual(
      Date.parse('2026-11-02T08:00:00.000Z'),
    );
  });

  it('with attachments and inline images', () => {
    const world = probeWorld();
    resultOf(
      world,
      `MailApp.sendEmail({ to: 'im@example.org', subject: 'S', htmlBody: '<img src="cid:logo">',
        attachments: [Utilities.newBlob('a,b', 'text/csv', 'rota.csv')],
        inlineImages: { logo: Utilities.newBlob('x', 'image/png', 'logo.png') } })`,
    );
    expect(world.outbox[0]?.attachments).toEqual([
      { name: 'rota.csv', contentType: 'text/csv', base64: 'YSxi' },
      { name: 'logo.png', contentType: 'image/png', base64: 'eA==', cid: 'logo' },
    ]);
  });
});

it('sends as the person the script runs as and counts their quota', () => {
  const world = probeWorld();
  const source =
    "MailApp.sendEmail('a@example.org,b@example.org', 'S', 'B'); return MailApp.getRemainingDailyQuota();";
  expect(resultOf(world, source)).toBe(1498);
  expect(resultOf(world, source)).toBe(1496);
  expect(resultOf(world, 'return MailApp.getRemainingDailyQuota()', { user: 'im@example.org' })).toBe(1500);
  world.accounts = 'consumer';
  expect(resultOf(world, 'return MailApp.getRemainingDailyQuota()')).toBe(96);
  expect(world.outbox.map(({ sentBy }) => sentBy)).toEqual(['em@example.org', 'em@example.org']);
});

it.each([
  ["MailApp.sendEmail({ subject: 'S', body: 'B' })", 'Exception: Failed to send email: no recipient'],
  ["MailApp.sendEmail('nobody', 'S', 'B')", 'Exception: Invalid email: nobody'],
  [
    'MailApp.sendEmail()',
    "Exception: The parameters () don't match the method signature for MailApp.sendEmail.",
  ],
  [
    "MailApp.sendEmail('a@example.org', 1)",
    "Exception: The parameters (String,Number) don't match the method signature for MailApp.sendEmail.",
  ],
])('%s is refused', (source, text) => {
  const world = probeWorld();
  expect(errorOf(world, source)).toBe(text);
  expect(world.outbox).toEqual([]);
});

it('needs the scope for sending and counts as remote', () => {
  const world = probeWorld();
  const source = "MailApp.sendEmail('im@example.org', 'S', 'B')";
  expect(errorOf(world, source, { scopes: [] })).toContain(
    'https://www.googleapis.com/auth/script.send_mail',
  );
  expect(runScript(world, source).calls).toMatchObject({ 'MailApp.sendEmail': 1, remote: 1 });
});
