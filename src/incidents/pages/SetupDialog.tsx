// The dialog "Set up" of the record sheet, 800 × 560.
import { Setup } from '../../common/pages/setup/Setup.js';
import { show } from '../../common/pages/show.js';

show(
  <Setup
    project={{
      steps: ['Record tab', 'People', 'Calendar', 'Checks', 'Write'],
      titles: [
        'Where are the incidents?',
        'Where are the people?',
        'Which calendar shows who is on duty?',
        'Is everything in order?',
        'What will be written',
      ],
      asked: [
        'Emergency list',
        'ComCom',
        'Team',
        'Department',
        'Engineering Managers',
        'Product Managers',
        'Team mail domain',
      ],
      askedTitle: 'Addresses',
      calendar: { may: 'you may read it', without: 'Without it nobody can be shown as on duty.' },
    }}
  />,
);
