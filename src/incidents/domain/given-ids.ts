// What the timeline says of incidents that got an id after people had written or copied their row.
import type { Moment } from '../../common/domain/moment.js';
import { knownOf } from './hand-edits.js';
import type { GivenId } from './incident-id.js';
import type { Incident } from './incident.js';
import { COPIED, GIVEN_BACK, NEW_BY_HAND } from './timeline-words.js';
import type { TimelineEntry } from './timeline.js';

/** The first entry of an incident that was written by hand; one that got its id back stays known as it was. @param incident as it stands, with its new id */
export const givenEntry = (
  { id, was, isBack }: GivenId,
  incident: Incident,
  when: Moment,
  who: string,
): TimelineEntry =>
  isBack
    ? { when, incident: id, who, what: GIVEN_BACK, details: `${id} stands in its row again.`, known: null }
    : {
        when,
        incident: id,
        who,
        what: was === '' ? NEW_BY_HAND : COPIED,
        details: was === '' ? `${id} is its ID.` : `${id} is its own ID; the row was a copy of ${was}.`,
        known: knownOf({ ...incident, id }),
      };
