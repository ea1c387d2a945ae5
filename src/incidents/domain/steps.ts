// The process's steps for the Incident Manager, as the team wrote them down, as data.

export type StepGroup = 'respond' | 'workforce' | 'update' | 'record';

/** What the sidebar offers at a step. */
export type StepHelp =
  | 'open-task'
  | 'comment'
  | 'ask-pm'
  | 'priority'
  | 'tag'
  | 'mail'
  | 'camp'
  | 'workforce'
  | 'update'
  | 'resolve'
  | 'details';

export interface Step {
  id: string;
  group: StepGroup;
  label: string;
  /** One sentence under the label, or ''. */
  hint: string;
  help: StepHelp;
  /** What its button says. */
  button: string;
  /** Only where it applies: left open, it does not count as unfinished. */
  isOptional: boolean;
}

export const GROUPS: readonly { group: StepGroup; label: string }[] = [
  { group: 'respond', label: 'Respond' },
  { group: 'workforce', label: 'Build workforce' },
  { group: 'update', label: 'Update' },
  { group: 'record', label: 'Record' },
];

const BUTTONS: Readonly<Record<StepHelp, string>> = {
  'open-task': 'Open task',
  comment: 'Comment…',
  'ask-pm': 'Ask…',
  priority: 'Check…',
  tag: 'Tag…',
  mail: 'Mail…',
  camp: 'Ask…',
  workforce: 'Add…',
  update: 'Post…',
  resolve: 'Resolve…',
  details: 'Complete…',
};

const step = (
  id: string,
  group: StepGroup,
  label: string,
  help: StepHelp,
  hint = '',
  isOptional = false,
): Step => ({
  id,
  group,
  label,
  hint,
  help,
  button: id === 'escalate' ? 'Escalate…' : BUTTONS[help],
  isOptional,
});

/** In the order of the process page, "Manage incidents". */
export const STEPS: readonly Step[] = [
  step('assign', 'respond', 'Assign yourself', 'open-task'),
  step('comment', 'respond', 'Comment “We are on it”', 'comment'),
  step('verify', 'respond', 'Verify with the PM', 'ask-pm'),
  step('priority', 'respond', 'Re-check the priority', 'priority'),
  step('research', 'respond', 'Research and document', 'comment', 'What is known goes on the task.'),
  step('comcom', 'respond', 'Tell ComCom', 'mail'),
  step('team', 'respond', 'Mail the team', 'mail', 'If it applies.', true),
  step('department', 'respond', 'Mail the department', 'mail', 'If it applies.', true),
  step('tag', 'respond', 'Tag wikidata-campsite-iteration-∞', 'tag'),
  step('camp', 'workforce', 'Look for takers in the camp channel', 'camp'),
  step('brief', 'workforce', 'Brief the people who take it', 'workforce'),
  step(
    'escalate',
    'workforce',
    'Escalate to an EM',
    'mail',
    'If nobody volunteers or an expert is missing.',
    true,
  ),
  step('progress', 'update', 'Report progress', 'update'),
  step('resolve', 'update', 'Resolve', 'resolve'),
  step('details', 'record', 'Complete the record', 'details', 'What, when, who: as far as it is known.'),
];

export const stepById = (id: string): Step | undefined => STEPS.find((known) => known.id === id);

export type StepState = 'open' | 'done' | 'skipped';

export interface CheckedStep extends Step {
  state: StepState;
  /** When it was done or skipped, as in the timeline; '' while open. */
  at: string;
  who: string;
  /** Why it was skipped, else ''. */
  reason: string;
}
