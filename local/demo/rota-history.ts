// Last year's rota of the demo team: a strict turn, with covers and a joiner, as people keep such a list.
import { TEAM } from './team.js';

export interface DemoWeek {
  week: string;
  name: string;
  note: string;
}

const FIRST_WEEK = '2025-12-01';
const WEEKS = 53;
/** Weeks somebody else stood in: index of the week → whoever covered. */
const COVERS: Readonly<Record<number, string>> = {
  6: 'Kaveh Rostami',
  14: 'Lumi Aalto',
  23: 'Ines Carvalho',
  35: 'Priya Raman',
  44: 'Mirela Popescu',
};

const addWeeks = (day: string, weeks: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + weeks * 7 * 86_400_000).toISOString().slice(0, 10);

/** 53 published weeks up to and with Mon 30 Nov 2026. */
export function demoHistory(): DemoWeek[] {
  const weeks: DemoWeek[] = [];
  let turn = 0;
  for (let index = 0; index < WEEKS; index += 1) {
    const week = addWeeks(FIRST_WEEK, index);
    const rotation = TEAM.filter(({ from }) => from === '' || from <= week);
    let planned = rotation[turn % rotation.length];
    // A half share comes up every second turn.
    if (planned?.share === 0.5 && Math.floor(turn / rotation.length) % 2 === 1) {
      turn += 1;
      planned = rotation[turn % rotation.length];
    }
    turn += 1;
    const cover = COVERS[index];
    const name = planned?.name ?? '';
    weeks.push(cover === undefined ? { week, name, note: '' } : { week, name: cover, note: `was ${name}` });
  }
  return weeks;
}
