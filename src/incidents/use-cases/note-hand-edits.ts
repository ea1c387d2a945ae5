// Writes into the timeline what people changed in the record by hand since the script last looked, and gives rows of theirs an id.
import { givenEntry } from '../domain/given-ids.js';
import { handEditEntry, lastKnown, titlesOf } from '../domain/hand-edits.js';
import type { TimelineEntry } from '../domain/timeline.js';
import { overlooked } from './overlooked.js';
import type { IncidentPorts } from './ports.js';

export const noteHandEdits = (ports: IncidentPorts) => (): { noted: number; problems: string[] } =>
  ports.lock.run(() => {
    const known = lastKnown(ports.timeline.recent());
    const given = ports.rows.giveIds(titlesOf(known));
    const { incidents, problems } = ports.incidents.live();
    const titles = ports.incidents.titles();
    const now = ports.clock.now();
    const named = ports.rows.at(given.map(({ row }) => row)).flatMap(({ row, incident }) => {
      const gift = given.find((one) => one.row === row);
      return gift === undefined ? [] : [givenEntry(gift, incident, now, '')];
    });
    const all = [...incidents, ...overlooked(ports.incidents, known, incidents)];
    const changed = all.flatMap(({ row, incident }): TimelineEntry[] => {
      const before = given.some((one) => one.row === row && !one.isBack) ? undefined : known.get(incident.id);
      const entry = before === undefined ? null : handEditEntry(before, incident, titles, now);
      return entry === null ? [] : [entry];
    });
    const entries = [...named, ...changed];
    if (entries.length > 0) ports.timeline.add(entries);
    return { noted: entries.length, problems };
  });
