// When the next update is due, posting it, and changing when it is due.
import { formatMomentShort } from '../../../common/domain/moment.js';
import { Button } from '../../../common/pages/Button.js';
import type { Drafts } from '../frame/drafts.js';
import { Fields } from '../frame/Fields.js';
import { FormBox, Restored } from '../frame/FormBox.js';
import { useForm } from '../frame/form.js';
import { DueMark } from '../frame/Marks.js';
import { dueLater } from '../frame/now.js';
import { TIME_HINT, timeError, timeOf, timeText } from '../frame/times.js';
import { FormFoot } from './FormFoot.js';
import type { Part } from './parts.js';

export const DueCard = ({ state, view, helper, open, close, drafts }: Part & { drafts: Drafts }) => {
  const due = dueLater(view.line.due, state.elapsed);
  const isOpen = helper === 'update' || helper === 'due';
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
        <button type="button" class="link small" id="due-open" onClick={() => open('due')}>
          {due.at === '' ? 'Say when' : 'Change'}
          <span class="sr"> when the next update is due</span>
        </button>
      </span>
      {isOpen ? null : (
        <Button
          look={due.isOverdue && helper === null ? 'primary' : 'outlined'}
          id="update-open"
          onClick={() => open('update')}
        >
          Post update…
        </Button>
      )}
      {helper === 'update' ? <UpdateForm {...{ state, view, helper, open, close, drafts }} /> : null}
      {helper === 'due' ? <DueForm {...{ state, view, helper, open, close }} /> : null}
    </section>
  );
};

const UpdateForm = ({ state, view, close, drafts }: Part & { drafts: Drafts }) => {
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
  const { text = '', due = '' } = form.values;
  const post = (): void =>
    form.submit(() =>
      act({
        key: 'update',
        action: {
          do: 'update',
          text: text.trim(),
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
    <FormBox label="Post update" onSend={post} onLeave={close} isHere>
      <Restored form={form} />
      <Fields
        form={form}
        fields={[
          { name: 'text', label: 'What is new', kind: 'text', rows: 3, hasFocus: true },
          { name: 'due', label: 'Next update due', hint: 'Like 15:30 or in 45 min; empty means none.' },
        ]}
      />
      <FormFoot
        state={state}
        name="update"
        label="Post update"
        busyLabel="Posting"
        onSend={post}
        onCancel={close}
      />
    </FormBox>
  );
};

const DueForm = ({ state, view, close }: Part) => {
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
      const nextUpdateDue = timeOf(form.values.due ?? '', now, 'future') ?? '';
      act({
        key: 'due',
        action: { do: 'fields', values: { nextUpdateDue } },
        seen: { nextUpdateDue: before },
        undo: {
          key: 'due',
          action: { do: 'fields', values: { nextUpdateDue: before } },
          seen: { nextUpdateDue },
          focus: 'due-open',
        },
        then: close,
      });
    });
  return (
    <FormBox label="Next update due" onSend={save} onLeave={close} isHere>
      <Fields
        form={form}
        fields={[
          { name: 'due', label: 'Next update due', hint: `${TIME_HINT} Empty means none.`, hasFocus: true },
        ]}
      />
      <FormFoot state={state} name="due" label="Save" busyLabel="Saving" onSend={save} onCancel={close} />
    </FormBox>
  );
};
