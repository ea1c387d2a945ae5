// The dialog "Set up", 800 × 560.
import { Setup } from '../../common/pages/setup/Setup.js';
import type { SetupProject } from '../../common/pages/setup/setup-project.js';
import { show } from '../../common/pages/show.js';
import { TestMail } from './setup/TestMail.js';
import { useTestMail } from './setup/use-test-mail.js';

const ROTA: SetupProject = {
  steps: ['Rota tab', 'Other tabs', 'Calendar', 'Checks', 'Write'],
  titles: [
    'Where is the rota?',
    'Where are the other tabs?',
    'Which calendar shows who is on duty?',
    'Is everything in order?',
    'What will be written',
  ],
  asked: [
    'Engineering managers',
    'Record sheet',
    'Incident Management: HowTo',
    'Incident management Interaction Flows',
  ],
  askedTitle: 'For the mails',
  calendar: { may: 'you may write to it', without: 'Without it nothing can be published.' },
};

const RotaSetup = () => {
  const [mail, send] = useTestMail();
  const project: SetupProject = {
    ...ROTA,
    belowChecks: ({ settings }, proposal) => (
      <TestMail mail={mail} proposal={proposal} onSend={() => send(settings)} />
    ),
  };
  return <Setup project={project} />;
};

show(<RotaSetup />);
