// Writes into the timeline what people changed in the record by hand since the script last looked.
import { handEditEntry, lastKnown } from '../domain/hand-edits.js';
import type { TimelineEntry } from '../domain/timeline.js';
import type { IncidentPorts } from './ports.js';

export const noteHandEdits = (ports: IncidentPorts) => (): { noted: number; problems: string[] } =>
  ports.lock.run(() => {
    const { incidents, problems } = ports.incidents.live();
    const known = lastKnown(ports.timeline.recent());
    const titles = ports.incidents.titles();
    const now = ports.clock.now();
    const entries = incidents.flatMap(({ incident }): TimelineEntry[] => {
      const before = known.get(incident.id);
      const entry = before === undefined ? null : handEditEntry(before, incident, titles, now);
      return entry === null ? [] : [entry];
    });
    if (entries.length > 0) ports.timeline.add(entries);
    return { noted: entries.length, problems };
  });
