/** `project.search` */
import type { Call } from '../conduit/method.js';
import { asMap, readBoolean, readInteger, readListOf, readString } from '../conduit/values.js';
import { normalSlug } from '../slug.js';
import { projectNamed } from '../find.js';
import type { Project } from '../store.js';
import { anyOf, readSearch, type Searchable } from './constraints.js';
import { cutPage, pageAsked } from './paging.js';

const PROJECTS: Searchable<Project> = {
  constraints: {
    ids: (value, reading) => anyOf(readListOf(readInteger)(value, reading), ({ id }) => id),
    phids: (value, reading) => anyOf(readListOf(readString)(value, reading), ({ phid }) => phid),
    slugs: (value, reading) => {
      const slugs = readListOf(readString)(value, reading).flatMap((slug) => [slug, normalSlug(slug)]);
      return anyOf(slugs, (project) => project.slugs);
    },
    isMilestone: (value, reading) => {
      const wanted = value === null ? null : readBoolean(value, reading);
      return ({ milestone }) => wanted === null || wanted === (milestone !== null);
    },
  },
  others:
    'name members watchers status isRoot icons colors parents ancestors subtypes query spaces minDepth maxDepth'.split(
      ' ',
    ),
  attachments: [],
  saved: (key) => (key === 'all' || key === 'active' ? {} : null),
};

/** By name; `slugMap` says under which of the names asked for each was found. */
export function searchProjects(call: Call): unknown {
  const { queryKey, fits } = readSearch(call, PROJECTS);
  const found = call.store.projects.filter(fits).sort((one, other) => (one.name < other.name ? -1 : 1));
  const { items, cursor } = cutPage(found, pageAsked(call.parameters), 'PhabricatorProjectQuery');
  return {
    data: items.map(asJson),
    maps: { slugMap: slugMap(call) },
    query: { queryKey },
    cursor: { ...cursor, order: call.parameters.order ?? null },
  };
}

function slugMap({ store, parameters }: Call): Record<string, unknown> {
  const asked = Object.values(asMap(asMap(parameters.constraints)?.slugs) ?? {}).map(String);
  return Object.fromEntries(
    asked.flatMap((slug) => {
      const project = projectNamed(store, slug);
      if (!project) return [];
      const match = project.slugs.includes(slug) ? slug : normalSlug(slug);
      return [[slug, { slug: match, projectPHID: project.phid }]];
    }),
  );
}

function asJson({
  id,
  phid,
  name,
  slug,
  milestone,
  parent,
  icon,
  dateCreated,
  description,
}: Project): unknown {
  return {
    id,
    type: 'PROJ',
    phid,
    fields: {
      name,
      slug,
      subtype: 'default',
      milestone,
      depth: parent === null ? 0 : 1,
      parent: parent === null ? null : { id: parent.id, phid: parent.phid, name: parent.name },
      icon,
      color: { key: 'blue', name: 'Blue' },
      status: 'active',
      spacePHID: null,
      dateCreated,
      dateModified: dateCreated,
      policy: { view: 'public', edit: 'users', join: 'users' },
      description,
    },
    attachments: {},
  };
}
