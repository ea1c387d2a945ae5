// When the next update is due, posting it, changing when it is due, and the way to its end.
import { formatMomentShort } from '../../../common/domain/moment.js';
import { Button } from '../../../common/pages/Button.js';
import { useForm } from '../frame/form.js';
import { HereForm } from '../frame/HereForm.js';
import { DueMark } from '../frame/Marks.js';
import { dueLater } from '../frame/now.js';
import { TIME_HINT, timeError, timeOf, timeText } from '../frame/times.js';
import type { ChecklistProps } from './parts.js';

export const DueCard = (props: ChecklistProps) => {
  const { state, view, helper, open, goTo } = props;
  const due = dueLater(view.line.due, state.elapsed);
  const isOpen = helper === 'update' || helper === 'due';
  // Where nobody has taken it, that comes first.
  const isNext = due.isOverdue && helper === null && view.line.status === 'in progress';
  return (
    <section class={due.isOverdue ? 'duecard duecard--over' : 'duecard'} aria-label="Next update">
      <span>
        {due.at === '' ? (
          <span class="dim">No update is due</span>
        ) : (
          <DueMark due={due} now={state.now} before="Update due " />
        )}
        <br />
        <span class="small dim">
          {due.at === '' || due.minutes === null || due.minutes >= 60
            ? ''
            : `due ${formatMomentShort(due.at, state.now)} · `}
        </span>
        <Button look="link" isSmall id="due-open" onClick={() => open('due')}>
          {due.at === '' ? 'Say when' : 'Change'}
          <span class="sr"> when the next update is due</span>
        </Button>
      </span>
      {isOpen ? null : (
        <div class="stack">
          <Button look={isNext ? 'primary' : 'outlined'} id="update-open" onClick={() => open('update')}>
            Post update…
          </Button>
          <Button look="text" isSmall id="resolve-open" onClick={() => goTo('resolve')}>
            Resolve…
          </Button>
        </div>
      )}
      {helper === 'update' ? <UpdateForm {...props} /> : null}
      {helper === 'due' ? <DueForm {...props} /> : null}
    </section>
  );
};

const UpdateForm = ({ state, view, close, drafts }: ChecklistProps) => {
  const { now, act } = state;
  const proposed = timeText(view.proposedDue);
  const form = useForm({
    id: 'update',
    initial: { text: '', due: proposed },
    check: ({ text = '', due = '' }) => {
      const wrong = due === proposed ? null : timeError(due, now, 'future');
      return {
        ...(text.trim() === '' ? { text: 'Write what is new, or what is being tried.' } : {}),
        ...(wrong === null ? {} : { due: wrong }),
      };
    },
    draft: { form: 'update', incident: view.line.id, drafts },
  });
  const due = form.text('due');
  const post = (): void =>
    form.submit(() =>
      act({
        key: form.id,
        action: {
          do: 'update',
          text: form.text('text'),
          nextUpdateDue: due === proposed ? view.proposedDue : (timeOf(due, now, 'future') ?? ''),
        },
        seen: { nextUpdateDue: view.values.nextUpdateDue },
        then: () => {
          form.sent();
          close();
        },
        focus: 'update-open',
      }),
    );
  return (
    <HereForm
      form={form}
      label="Post update"
      state={state}
      onSend={post}
      onLeave={close}
      fields={[
        { name: 'text', label: 'What is new', kind: 'text', rows: 3, hasFocus: true },
        { name: 'due', label: 'Next update due', hint: 'Like 15:30 or in 45 min; empty means none.' },
      ]}
    />
  );
};

const DueForm = ({ state, view, close }: ChecklistProps) => {
  const { now, act } = state;
  const before = view.values.nextUpdateDue;
  const form = useForm({
    id: 'due',
    initial: { due: timeText(before) },
    check: ({ due = '' }) => {
      const wrong = timeError(due, now, 'future');
      return wrong === null ? {} : { due: wrong };
    },
  });
  const save = (): void =>
    form.submit(() => {
      const nextUpdateDue = timeOf(form.text('due'), now, 'future') ?? '';
      const key = form.id;
      act({
        key,
        action: { do: 'fields', values: { nextUpdateDue } },
        seen: { nextUpdateDue: before },
        undo: {
          key,
          action: { do: 'fields', values: { nextUpdateDue: before } },
          seen: { nextUpdateDue },
          focus: 'due-open',
        },
        then: close,
      });
    });
  return (
    <HereForm
      form={form}
      label="Next update due"
      send="Save"
      state={state}
      onSend={save}
      onLeave={close}
      fields={[
        { name: 'due', label: 'Next update due', hint: `${TIME_HINT} Empty means none.`, hasFocus: true },
      ]}
    />
  );
};
