// "Resolve": cause, fix, time, and whether a post-mortem is needed; what is unfinished is said, not forced.
import { Button } from '../../../common/pages/Button.js';
import { Notice } from '../../../common/pages/Notice.js';
import { unfinished } from '../../domain/progress.js';
import type { IncidentView } from '../../use-cases/contract.js';
import type { Drafts } from '../frame/drafts.js';
import type { Field } from '../frame/Fields.js';
import { useForm } from '../frame/form.js';
import type { Errors, Values } from '../frame/form.js';
import { PageForm } from '../frame/PageForm.js';
import { timeError, timeOrNow, timeText } from '../frame/times.js';
import { Conflicts } from '../incident/Conflicts.js';
import type { IncidentState } from '../incident/use-incident.js';
import { dayOfText } from './days.js';
import { owedErrors, owedFields, WHY_NOT, whyNotErrors } from './owed-fields.js';

const NEEDED = 'Needed';
const NOT_NEEDED = 'Not needed, because…';

interface ResolveProps {
  state: IncidentState;
  view: IncidentView;
  drafts: Drafts;
  onBack: () => void;
}

export const Resolve = ({ state, view, drafts, onBack }: ResolveProps) => {
  const { now } = state;
  const { advice } = view.postMortem;
  const form = useForm({
    id: 'resolve',
    initial: {
      cause: '',
      fix: '',
      resolvedAt: timeText(view.values.resolvedAt),
      need: advice.isNeeded ? NEEDED : NOT_NEEDED,
      owner: advice.owner,
      due: timeText(advice.due),
      reason: advice.isNeeded ? '' : advice.reason,
    },
    check: (values) => errorsOf(values, state),
    draft: { form: 'resolve', incident: view.line.id, drafts },
  });
  const resolve = (): void =>
    form.submit(() => {
      const isNeeded = form.values.need === NEEDED;
      state.act({
        key: form.id,
        action: {
          do: 'resolve',
          cause: form.text('cause'),
          fix: form.text('fix'),
          resolvedAt: timeOrNow(form.text('resolvedAt'), now),
          postMortem: {
            isNeeded,
            reason: isNeeded ? '' : form.text('reason'),
            owner: isNeeded ? form.text('owner') : '',
            due: isNeeded ? dayOfText(form.text('due'), now) : '',
          },
        },
        seen: {
          status: view.values.status,
          resolvedAt: view.values.resolvedAt,
          postMortem: view.values.postMortem,
        },
        then: () => {
          form.sent();
          onBack();
        },
        focus: 'pm-open',
      });
    });
  return (
    <PageForm
      title={`Resolve incident ${view.line.id}`}
      backTo={`incident ${view.line.id}`}
      form={form}
      fields={fieldsOf(form.values, view)}
      label="Resolve"
      busyLabel="Resolving"
      sending={state.sending}
      isSecond={state.conflicts !== null}
      onSend={resolve}
      onBack={onBack}
    >
      <h2 class="clamp">{view.line.title}</h2>
      <Unfinished labels={unfinished(view.steps)} onShow={onBack} />
      <Conflicts state={state} />
    </PageForm>
  );
};

const errorsOf = (values: Values, { now }: IncidentState): Errors => {
  const time = timeError(values.resolvedAt ?? '', now, 'past');
  return {
    ...(time === null ? {} : { resolvedAt: time }),
    ...(values.need === NEEDED ? owedErrors(values, now) : whyNotErrors(values)),
  };
};

const Unfinished = ({ labels, onShow }: { labels: readonly string[]; onShow: () => void }) =>
  labels.length === 0 ? null : (
    <Notice kind="warn">
      <p>
        <b>
          {labels.length === 1 ? 'One step is unfinished' : `${String(labels.length)} steps are unfinished`}
        </b>
      </p>
      <p class="small">
        {`${labels.slice(0, 4).join(' · ')}${labels.length > 4 ? ` · ${String(labels.length - 4)} more` : ''}. `}
        {'You can resolve anyway; they stay open. '}
        <Button look="link" onClick={onShow}>
          Show them
        </Button>
      </p>
    </Notice>
  );

const fieldsOf = ({ need, resolvedAt = '' }: Values, view: IncidentView): Field[] => [
  { name: 'cause', label: 'Cause', kind: 'text', rows: 2, hint: 'As far as it is known.', hasFocus: true },
  { name: 'fix', label: 'Fix', kind: 'text', rows: 2 },
  {
    name: 'resolvedAt',
    label: 'Resolved at',
    placeholder: 'now',
    hint: 'Empty means now; “unknown” leaves it empty.',
  },
  {
    name: 'need',
    label: 'Post-mortem',
    kind: 'radio',
    options: [NEEDED, NOT_NEEDED],
    // The rules count until now: of an end that lies behind they say nothing.
    ...(resolvedAt.trim() === '' ? { hint: view.postMortem.advice.reason } : {}),
  },
  ...(need === NEEDED ? owedFields(view) : [WHY_NOT]),
];
