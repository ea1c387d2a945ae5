// The post-mortem of an incident: needed, in draft, published or waived; who writes it, by when, where it is.
import type { IncidentView, OutwardLink } from '../../use-cases/contract.js';
import type { Drafts } from '../frame/drafts.js';
import type { Field } from '../frame/Fields.js';
import { useForm } from '../frame/form.js';
import type { Errors, Values } from '../frame/form.js';
import { Outward } from '../frame/Outward.js';
import { PageForm } from '../frame/PageForm.js';
import { timeText } from '../frame/times.js';
import { Conflicts } from '../incident/Conflicts.js';
import type { IncidentState } from '../incident/use-incident.js';
import { dayOfText } from './days.js';
import { owedErrors, owedFields, WHY_NOT, whyNotErrors } from './owed-fields.js';

type State = Exclude<IncidentView['postMortem']['state'], 'undecided'>;

const LABELS: Record<State, string> = {
  needed: 'Needed',
  draft: 'There is a draft',
  published: 'Published',
  waived: 'Not needed, because…',
};
const STATES = Object.keys(LABELS) as State[];
const stateOf = (label?: string): State => STATES.find((state) => LABELS[state] === label) ?? 'needed';

interface PostMortemProps {
  state: IncidentState;
  view: IncidentView;
  drafts: Drafts;
  links: readonly OutwardLink[];
  onBack: () => void;
}

export const PostMortem = ({ state, view, drafts, links, onBack }: PostMortemProps) => {
  const { now } = state;
  const { postMortem } = view;
  const { advice } = postMortem;
  const known = postMortem.state === 'undecided' ? (advice.isNeeded ? 'needed' : 'waived') : postMortem.state;
  const form = useForm({
    id: 'postmortem',
    initial: {
      state: LABELS[known],
      owner: postMortem.owner === '' ? advice.owner : postMortem.owner,
      due: timeText(postMortem.due === '' ? advice.due : postMortem.due),
      address: postMortem.address,
      reason: postMortem.reason,
    },
    check: (values) => errorsOf(values, state),
    draft: { form: 'postMortem', incident: view.line.id, drafts },
  });
  const save = (): void =>
    form.submit(() => {
      const to = stateOf(form.values.state);
      const isOwed = to === 'needed' || to === 'draft';
      state.act({
        key: form.id,
        action: {
          do: 'postMortem',
          state: to,
          owner: isOwed ? form.text('owner') : '',
          due: isOwed ? dayOfText(form.text('due'), now) : '',
          address: to === 'needed' || to === 'waived' ? '' : form.text('address'),
          reason: to === 'waived' ? form.text('reason') : '',
        },
        seen: { postMortem: view.values.postMortem },
        then: () => {
          form.sent();
          onBack();
        },
        focus: 'pm-open',
      });
    });
  const instructions = links.find(({ id }) => id === 'postMortem');
  return (
    <PageForm
      title="Post-mortem"
      backTo={`incident ${view.line.id}`}
      form={form}
      fields={fieldsOf(form.values, view)}
      label="Save"
      busyLabel="Saving"
      sending={state.sending}
      isSecond={state.conflicts !== null}
      onSend={save}
      onBack={onBack}
    >
      <h2 class="clamp">{view.line.title}</h2>
      <Conflicts state={state} />
      <p class="small">
        {`${advice.isNeeded ? 'The rules ask for one' : 'The rules ask for none'}: ${advice.reason} `}
        {instructions === undefined ? null : (
          <Outward href={instructions.address}>{instructions.label}</Outward>
        )}
      </p>
    </PageForm>
  );
};

const errorsOf = (values: Values, { now }: IncidentState): Errors => {
  const to = stateOf(values.state);
  if (to === 'waived') return whyNotErrors(values);
  const address = (values.address ?? '').trim();
  const isAsked = to === 'published' || (to === 'draft' && address !== '');
  return {
    ...(to === 'published' ? {} : owedErrors(values, now)),
    ...(isAsked && !/^https?:/i.test(address)
      ? { address: 'Paste the document’s address, beginning with https.' }
      : {}),
  };
};

const ADDRESS: Field = { name: 'address', label: 'Address of the document' };

const fieldsOf = ({ state }: Values, view: IncidentView): Field[] => {
  const more: Record<State, Field[]> = {
    needed: owedFields(view),
    draft: [...owedFields(view), ADDRESS],
    published: [ADDRESS],
    waived: [WHY_NOT],
  };
  return [
    { name: 'state', label: 'Post-mortem', kind: 'radio', options: Object.values(LABELS) },
    ...more[stateOf(state)],
  ];
};
