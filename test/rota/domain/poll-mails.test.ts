// The mails of a poll: the subject alone answers the question, text and HTML say the same, nothing of people is markup.
import { nudgeMail, pollMail } from '../../../src/rota/domain/mails/poll-mails.js';

const context = {
  month: '2026-12',
  weeks: ['2026-12-07', '2026-12-14'],
  address: 'https://poll.example.org/im/',
  deadline: '2026-11-19',
  replyTo: 'em@example.org',
};

it('asks everybody, with the link, the weeks and the day until which answers count', () => {
  const mail = pollMail(['ada@example.org', 'em@example.org'], context);
  expect(mail).toMatchObject({
    to: ['ada@example.org', 'em@example.org'],
    subject: 'Which weeks can you take in December 2026? Please answer by Thu 19 Nov 2026',
    replyTo: 'em@example.org',
  });
  expect(mail.text).toContain('\nOpen the poll: https://poll.example.org/im/');
  expect(mail.text).toContain('Mon 7 Dec, Mon 14 Dec');
  expect(mail.html).toContain('href="https://poll.example.org/im/"');
  expect(mail.text.split('\n').filter((line) => line.length > 76)).toEqual([]);
});

it('names no day that has passed', () => {
  expect(pollMail(['ada@example.org'], { ...context, deadline: null }).subject).toBe(
    'Which weeks can you take in December 2026? Please answer as soon as you can',
  );
});

it('reminds one person alone', () => {
  const mail = nudgeMail('ada@example.org', context);
  expect(mail.to).toEqual(['ada@example.org']);
  expect(mail.subject).toBe('Your answers for December 2026 are missing: please answer by Thu 19 Nov 2026');
  expect(mail.text).toContain('\nOpen the poll: https://poll.example.org/im/');
  expect(mail.text).toContain('at most\nonce on a working day');
});

it('has no reply address where none is known, and no link out of an address that is none', () => {
  const mail = pollMail(['ada@example.org'], { ...context, replyTo: '', address: '"><script>x</script>' });
  expect(mail).not.toHaveProperty('replyTo');
  expect(mail.html).not.toContain('<script');
  expect(mail.html).not.toContain('<a ');
});
