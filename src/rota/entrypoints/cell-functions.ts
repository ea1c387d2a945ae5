// What cells may ask: =IM_ON_DUTY(A2) and =IM_NEXT("Ada"). A range gives a range of answers and is read for at once.
import type { Day } from '../../common/domain/calendar.js';
import { readDay } from '../../common/domain/week-text.js';
import { Refusal } from '../../common/domain/refusal.js';
import type { DutyBook } from '../use-cases/duty-book.js';

/** The day of a date in a cell, in the spreadsheet's time zone. */
type DayOfDate = (date: Date) => Day;

type CellValue = unknown;

/** Applies `answer` to one cell or to each of a range. */
const each = <Answer>(
  value: CellValue,
  answer: (cell: CellValue) => Answer,
): Answer | '' | (Answer | '')[][] =>
  Array.isArray(value)
    ? (value as CellValue[][]).map((row) => row.map((cell) => (isEmpty(cell) ? '' : answer(cell))))
    : answer(value);

const isEmpty = (cell: CellValue): boolean => cell === '' || cell === undefined || cell === null;

/** @param value a date, a text such as `2026-12-07`, or nothing for today */
export const imOnDuty = (book: DutyBook, dayOfDate: DayOfDate, value: CellValue) =>
  each(value, (cell) => {
    const day = isEmpty(cell) ? book.today : cellDay(dayOfDate, cell);
    if (day === null) {
      throw new Refusal('no-date', `"${String(cell)}" is no date; write it as a date or as 2026-12-07.`);
    }
    return book.dutyOn(day);
  });

/** @param value name, other name or e-mail as in the tab Candidates. Answers `2026-12-07`, or '' where no duty is published. */
export const imNext = (book: DutyBook, value: CellValue) =>
  each(value, (cell) => {
    if (isEmpty(cell)) throw new Refusal('no-name', 'IM_NEXT needs a name, such as =IM_NEXT("Ada").');
    return book.nextDuty(String(cell)) ?? '';
  });

const cellDay = (dayOfDate: DayOfDate, cell: CellValue): Day | null =>
  Object.prototype.toString.call(cell) === '[object Date]'
    ? dayOfDate(cell as Date)
    : typeof cell === 'string'
      ? readDay(cell)
      : null;
