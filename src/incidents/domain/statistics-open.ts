// Blocks of the Statistics tab: what needs somebody now.
import { PRIORITIES } from '../../common/domain/incident-words.js';
import type { Block } from './statistics-block.js';
import { BLANK, lacking, lackingText, note, section, unlessLacking } from './statistics-block.js';
import { isPostMortem, work } from './statistics-ranges.js';
import type { RecordPlace } from './statistics-value.js';
import { cell, cells } from './statistics-value.js';

/** Figures first: what needs somebody now. */
export const nowBlock =
  (record: RecordPlace): Block =>
  (at) => {
    const oldest = `$B$${String(at + 2)}`;
    const reported = work('openReported');
    const noOpen = lackingText('What is open', lacking(record, ['title', 'status']));
    const noOwed = lackingText('Post-mortems', lacking(record, ['postMortem']));
    const today = 'YEAR(TODAY())*10000+MONTH(TODAY())*100+DAY(TODAY())';
    const owed = work('owed');
    const due = `VALUE(SUBSTITUTE(MID(${owed},SEARCH("due ",${owed})+4,10),"-",""))`;
    // A draft has met its day.
    const late = `(IFERROR(${due},99999999)<${today})*${isPostMortem(owed, 'needed')}`;
    return [
      section('Now'),
      ...(noOpen === ''
        ? [
            [
              cell('label', 'Open incidents'),
              cell('number', `=SUMPRODUCT((${work('openTitle')}<>"")*1)`),
              cell('note', 'reported or in progress: everything that is not resolved'),
            ],
            [
              cell('label', 'The oldest of them'),
              cell('moment', `=IF(COUNT(${reported})=0,"–",MIN(${reported}))`),
              cell(
                'note',
                `=IF(COUNT(${reported})=0,"",INDEX(FILTER(${work('openTitle')},${reported}=${oldest}),1))`,
              ),
            ],
          ]
        : [note(noOpen), BLANK]),
      ...(noOwed === ''
        ? [
            [
              cell('label', 'Post-mortems owed'),
              cell('number', `=SUMPRODUCT((${owed}<>"")*1)`),
              cell('note', 'needed or a draft, not yet published'),
            ],
            [
              cell('label', 'of these overdue'),
              cell('number', `=SUMPRODUCT(${late})`),
              cell('note', 'needed, and the day it was due has passed'),
            ],
          ]
        : [note(noOwed), BLANK]),
      BLANK,
    ];
  };

/** Open incidents by priority. */
export const openBlock = (record: RecordPlace): Block =>
  unlessLacking(record, 'Open now by priority', ['title', 'status', 'priority'], (at) => {
    const column = work('openPriority');
    const last = at + PRIORITIES.length;
    return [
      cells('head', ['Priority', 'Open now']),
      ...PRIORITIES.map((priority, index) => [
        cell('label', priority),
        cell('number', `=COUNTIF(${column},$A${String(at + 1 + index)})`),
      ]),
      [
        cell('label', 'Other or none'),
        cell(
          'number',
          `=SUMPRODUCT((${work('openTitle')}<>"")*1)-SUM($B${String(at + 1)}:$B${String(last)})`,
        ),
      ],
    ];
  });
