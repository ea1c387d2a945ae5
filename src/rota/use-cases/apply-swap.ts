// Lets somebody cover or take over a week, or swaps two weeks; or asks the substitute first.
import { Refusal } from '../../common/domain/refusal.js';
import type { JournalEntry } from '../../common/domain/journal.js';
import { askMail } from '../domain/mails/swap-mail.js';
import type { Note } from '../domain/publish-plan.js';
import { changeWords, isSameState, isSameWish, wishOf } from '../domain/swap-change.js';
import type { SwapChange } from '../domain/swap-change.js';
import { askedNote, askedSwaps, changeToComplete, meansWish, settledNote } from '../domain/swap-notes.js';
import { changeOf, requireDays } from '../domain/swap-wish.js';
import { sendingKey, sentKey } from '../domain/told.js';
import { carryOut, namer } from './carry-out-swap.js';
import type { RotaPorts } from './ports.js';
import { stateNow } from './preview-swap.js';
import { readSituation } from './read-situation.js';
import type { ReadSituation } from './read-situation.js';
import type { SwapRequest, SwapResult } from './swap-contract.js';

export const applySwap =
  (ports: RotaPorts) =>
  (request: SwapRequest): SwapResult => {
    requireDays(request);
    const wish = { ...request, email: request.email.toLowerCase() };
    return ports.lock.run(() => {
      const situation = readSituation(ports);
      const journal = ports.journal.read();
      const begun = changeToComplete(journal, stateNow(situation), meansWish(wish));
      if (begun !== null && wish.consent !== true) return carryOut(ports, situation, journal, begun);
      const change = changeOf(situation, wish);
      requireColumn(situation, change);
      if (wish.consent === true) return ask(ports, situation, journal, change);
      const asked = askedSwaps(journal).filter((swap) => isSameWish(wishOf(swap), wish));
      const settled = asked.map((swap) => settledNote(swap, 'Agreed'));
      const what = changeWords(change, namer(situation));
      return carryOut(ports, situation, journal, { ...change, key: null, what }, settled);
    });
  };

const requireColumn = ({ hasFromDay }: ReadSituation, { after }: SwapChange): void => {
  if (hasFromDay || after.every(({ parts }) => parts.length === 1)) return;
  throw new Refusal(
    'no-from-day',
    'The rota tab has no column "From day", so a week cannot be split. Run "Set up…" to add it, then try again; nothing was changed.',
  );
};

/** Asks the substitute; the change waits in the journal. Asked before and not answered, nobody is asked again. */
const ask = (
  ports: RotaPorts,
  situation: ReadSituation,
  journal: readonly JournalEntry[],
  change: SwapChange,
): SwapResult => {
  const what = changeWords(change, namer(situation));
  if (isSameState(change.before, change.after))
    throw new Refusal('same', `${what}: that is so already, there is nothing to ask.`);
  const { email, week, from, withWeek } = wishOf(change);
  const known = askedSwaps(journal).find((swap) => isSameState(swap.after, change.after));
  const note = askedNote(journal, change, what);
  const mail = `ask:${known?.key ?? note.key}`;
  const { settings } = situation;
  const isSent = journal.some(({ key }) => key === sentKey(mail));
  if (!isSent) {
    if (ports.mailer.remaining() < 1)
      throw new Refusal(
        'quota',
        'Google lets you send no more mail today. Nothing was changed; ask again tomorrow.',
      );
    const notes: Note[] = [
      ...(known === undefined ? [note] : []),
      { what: `Sending to ${email}`, key: sendingKey(mail), before: '', after: `; to ${email}` },
    ];
    ports.journal.add(notes);
    ports.flush();
    const owner = change.before[0]?.parts.map(({ who }) => namer(situation)(who)).join(' and ') ?? '';
    const sender = ports.keyboard.email();
    ports.mailer.send(
      askMail({
        to: email,
        week,
        from: from ?? null,
        withWeek: withWeek ?? null,
        owner,
        sender: sender === '' ? (settings.emAddresses[0] ?? '') : sender,
        rotaSheet: settings.rotaSheet,
      }),
    );
    ports.journal.add([
      { what: `Sent: question to ${email}`, key: sentKey(mail), before: '', after: `; to ${email}` },
    ]);
  }
  return {
    what,
    isAsked: true,
    rows: 0,
    calendar: { created: 0, updated: 0, removed: 0, unchanged: 0 },
    told: isSent ? [] : [email],
    problems: [],
  };
};
