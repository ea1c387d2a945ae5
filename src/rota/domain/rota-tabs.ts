// The tabs of the rota sheet: their titles (a contract) and the words by which existing columns are guessed.
import { SETTINGS_TAB } from '../../common/domain/settings-tab.js';
import type { FieldSpec, TabSpec } from '../../common/domain/tabs.js';

const field = (
  name: string,
  title: string,
  help: string,
  aliases: string[],
  isRequired = false,
): FieldSpec => ({
  field: name,
  title,
  aliases,
  isRequired,
  help,
});

export const ROTA_TAB: TabSpec = {
  tab: 'Rota',
  isRequired: true,
  words: ['rota', 'rotation', 'roster', 'schedule', 'dienst', 'im plan', 'incident manager'],
  fields: [
    field(
      'week',
      'Week',
      'Monday of the week',
      [
        'kw',
        'cw',
        'kalenderwoche',
        'calendar week',
        'woche',
        'week of',
        'week from',
        'week starting',
        'monday',
        'montag',
        'date',
        'dates',
        'datum',
        'period',
        'zeitraum',
        'from',
      ],
      true,
    ),
    field(
      'name',
      'Incident manager',
      'who serves',
      [
        'im',
        'incident manager (im)',
        'incident managers',
        'name',
        'who',
        'wer',
        'person',
        'assignee',
        'on duty',
        'on call',
        'verantwortlich',
      ],
      true,
    ),
    field('status', 'Status', 'draft or published', ['state', 'zustand']),
    field('pinned', 'Pinned', 'fixed by an EM', ['pin', 'fixed', 'fest', 'fixiert']),
    field('fromDay', 'From day', 'only in a split week', ['from day', 'ab tag', 'since']),
    field('note', 'Note', 'free text', [
      'notes',
      'comment',
      'comments',
      'remark',
      'remarks',
      'bemerkung',
      'bemerkungen',
      'notiz',
      'notizen',
      'kommentar',
    ]),
  ],
};

export const CANDIDATES_TAB: TabSpec = {
  tab: 'Candidates',
  isRequired: true,
  words: ['candidate', 'kandidat', 'team', 'people', 'member', 'personen'],
  fields: [
    field(
      'name',
      'Name',
      'as in the rota',
      ['candidate', 'kandidat', 'person', 'who', 'im', 'incident manager', 'full name'],
      true,
    ),
    field(
      'email',
      'E-mail',
      'where the list goes',
      ['email', 'e-mail address', 'mail', 'address', 'adresse', 'e-mail-adresse'],
      true,
    ),
    field('share', 'Share', '1 = a full share', ['anteil', 'fte', 'weight', 'part']),
    field('from', 'From', 'first day in the rotation', ['since', 'von', 'ab', 'start', 'joined']),
    field('until', 'Until', 'last day in the rotation', ['to', 'bis', 'end', 'left']),
    field('alsoKnownAs', 'Also known as', 'other names, semicolons between', [
      'aka',
      'alias',
      'aliases',
      'nickname',
      'nick',
      'spitzname',
    ]),
    field('phabricator', 'Phabricator', 'user name there', ['phab', 'phabricator user']),
    field('mattermost', 'Mattermost', 'user name there', ['chat', 'mattermost user']),
  ],
};

export const AVAILABILITY_TAB: TabSpec = {
  tab: 'Availability',
  isRequired: false,
  words: ['avail', 'poll', 'verfügbar', 'umfrage', 'answers', 'antworten'],
  fields: [
    field(
      'name',
      'Name',
      'as in Candidates',
      ['candidate', 'person', 'who', 'participant', 'teilnehmer'],
      true,
    ),
  ],
};

export const JOURNAL_TAB: TabSpec = {
  tab: 'Journal',
  isRequired: false,
  fields: [
    field('when', 'When', 'time', [], true),
    field('who', 'Who', 'person or automation', [], true),
    field('what', 'What', 'what was done', [], true),
    field('key', 'Key', 'makes each thing happen once', [], true),
    field('before', 'Before', 'earlier value', [], true),
    field('after', 'After', 'new value', [], true),
  ],
};

/** Tabs people may have already, so that set-up maps them. */
export const MAPPED_TABS: readonly TabSpec[] = [ROTA_TAB, CANDIDATES_TAB, AVAILABILITY_TAB];
/** Tabs that are always the product's own. */
export const OWN_TABS: readonly TabSpec[] = [SETTINGS_TAB, JOURNAL_TAB];
