// Reads a poll and matches its names; writes nothing, so that a person can look first.
import { isDay, isMonday } from '../../common/domain/calendar.js';
import { Refusal } from '../../common/domain/refusal.js';
import { matchAnswers } from '../domain/match-answers.js';
import type { PollTable } from '../domain/poll-table.js';
import type { AnswersPreview, AnswersSource, SaveAnswersRequest, SaveAnswersResult } from './contract.js';
import type { PollPorts } from './answers-ports.js';
import type { RotaPorts } from './ports.js';
import { readPollAt } from './read-poll-at.js';

export const previewAnswers =
  (ports: PollPorts) =>
  (source: AnswersSource): AnswersPreview =>
    matched(ports.rota, tableOf(ports, source));

/** The same of a poll that was read. */
export const matched = (ports: RotaPorts, table: PollTable): AnswersPreview => {
  const { candidates, problems } = ports.candidates.read();
  return {
    title: table.title,
    weeks: table.weeks,
    rows: matchAnswers(table, candidates),
    people: candidates.map(({ name, email }) => ({ name, email })),
    problems: [...table.problems, ...problems],
  };
};

const tableOf = (ports: PollPorts, source: AnswersSource): PollTable => {
  const read = (text: string): PollTable => ports.readPoll(text, ports.rota.clock.today());
  switch (source.kind) {
    case 'address':
      return readPollAt(ports, source.address);
    case 'html':
      return read(source.html);
    case 'text':
      return read(source.text);
  }
};

const requireDay = (week: string): void => {
  const isReal: boolean = isDay(week) && isMonday(week);
  if (!isReal) {
    throw new Refusal(
      'unknown-week',
      `"${week}" is no Monday; name a week by its Monday, such as 2026-12-07.`,
    );
  }
};

/** Writes answers that a person has looked at into the Availability tab; earlier weeks, other people and what a poll does not answer stay. */
export const saveAnswers =
  (ports: RotaPorts) =>
  (request: SaveAnswersRequest): SaveAnswersResult =>
    ports.lock.run(() => writeAnswers(ports, request));

/** The same while the lock is held. */
export const writeAnswers = (ports: RotaPorts, { weeks, rows }: SaveAnswersRequest): SaveAnswersResult => {
  weeks.forEach(requireDay);
  const { candidates } = ports.candidates.read();
  const stranger = rows.find(
    ({ email }) => !candidates.some((person) => person.email === email.toLowerCase()),
  );
  if (stranger !== undefined) {
    throw new Refusal(
      'unknown-person',
      `${stranger.email} is no candidate; add a row to the tab Candidates first. Nothing was written.`,
    );
  }
  const answers = Object.fromEntries(rows.map(({ email, answers: byWeek }) => [email.toLowerCase(), byWeek]));
  ports.availability.write(candidates, [...weeks].sort(), answers);
  return { saved: rows.length, problems: [] };
};
