// The row's fields, to be completed and corrected; only what was changed is written.
import { useState } from 'preact/hooks';
import type { Ref } from 'preact';
import { Icon } from '../../../common/pages/Icon.js';
import { Notice } from '../../../common/pages/Notice.js';
import { CHANNELS, isTimeField } from '../../domain/incident.js';
import type { IncidentField, IncidentValues } from '../../domain/incident.js';
import type { Field } from '../frame/Fields.js';
import { useForm } from '../frame/form.js';
import type { Errors, Values } from '../frame/form.js';
import { HereForm } from '../frame/HereForm.js';
import { timeError, timeOf, timeText } from '../frame/times.js';
import { KIND, PRIORITY, taskErrors } from '../log/log-form.js';
import type { ChecklistProps, Part } from './parts.js';

type DetailsProps = ChecklistProps & { box: Ref<HTMLDetailsElement> };

export const Details = (props: DetailsProps) => {
  const { view, box, drafts } = props;
  const [isOpen] = useState(() => drafts.find('details', view.line.id) !== null);
  const { missing } = view;
  // Once saved, the form starts anew from the row as it then stands.
  const [round, setRound] = useState(0);
  return (
    <details class="group" ref={box} id="details" open={isOpen}>
      <summary>
        <Icon name="next" />
        Details
        <span class="sr">, </span>
        <span class="group__count">
          {missing.length === 0 ? 'complete' : `${String(missing.length)} missing`}
        </span>
      </summary>
      <div class="group__body stack">
        {missing.length === 0 ? null : (
          <Notice kind="warn">
            <ul class="bullets small">
              {missing.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </Notice>
        )}
        <DetailsForm key={round} {...props} onSaved={() => setRound(round + 1)} />
      </div>
    </details>
  );
};

const shown = (names: readonly IncidentField[], values: Part['view']['values']): Values =>
  pick(names, (name) => (isTimeField(name) ? timeText(values[name]) : values[name]));

const DetailsForm = ({ state, view, drafts, onSaved }: DetailsProps & { onSaved: () => void }) => {
  const [seen] = useState(view.values);
  const fields = fieldsOf(view);
  const names = fields.map(({ name }) => name);
  const [start] = useState(() => shown(names, view.values));
  const { now } = state;
  const changedIn = (values: Values) => names.filter((field) => values[field] !== start[field]);
  const form = useForm({
    id: 'edit',
    initial: start,
    draft: { form: 'details', incident: view.line.id, drafts },
    check: (values): Errors =>
      Object.assign(
        {},
        ...changedIn(values).map((field): Errors => {
          const text = values[field] ?? '';
          if (field === 'task') return taskErrors('task', text);
          if (field === 'title' && text.trim() === '') return { title: 'The title must not be empty.' };
          const wrong = isTimeField(field) ? timeError(text, now, 'past') : null;
          return wrong === null ? {} : { [field]: wrong };
        }),
      ) as Errors,
  });
  const save = (): void =>
    form.submit(() => {
      const changed = changedIn(form.values);
      if (changed.length === 0) return;
      const values = pick(changed, (field) =>
        isTimeField(field)
          ? (timeOf(form.values[field] ?? '', now, 'past') ?? '')
          : (form.values[field] ?? ''),
      );
      const before = pick(changed, (field) => seen[field]);
      const key = form.id;
      const undo = {
        key,
        action: { do: 'fields' as const, values: before },
        seen: values,
        then: onSaved,
      };
      state.act({
        key,
        action: { do: 'fields', values },
        seen: before,
        then: () => {
          form.sent();
          onSaved();
        },
        ...(before.title === '' ? {} : { undo }),
      });
    });
  return (
    <HereForm
      form={form}
      label="Details"
      send="Save changes"
      state={state}
      isIdle={!form.isChanged}
      onSend={save}
      onLeave={() => document.querySelector<HTMLElement>('#details > summary')?.focus()}
      onCancel={form.startOver}
      fields={fields}
    />
  );
};

const pick = (
  fields: readonly IncidentField[],
  value: (field: IncidentField) => string,
): Record<string, string> & IncidentValues =>
  Object.fromEntries(fields.map((field) => [field, value(field)]));

const fieldsOf = ({ people, values, line }: Part['view']): (Field & { name: IncidentField })[] => {
  const names = people.map(({ name }) => name);
  return [
    { name: 'title', label: 'Title', kind: 'text', rows: 2 },
    { ...KIND, kind: 'pick' },
    PRIORITY,
    { name: 'manager', label: 'Incident manager', options: names, hint: 'Change the name to hand it over.' },
    { name: 'task', label: 'Task', placeholder: 'T389012 or its address' },
    { name: 'startedAt', label: 'Started at' },
    { name: 'reportedAt', label: 'Reported at' },
    { name: 'reportedBy', label: 'Reported by', isHalf: true },
    { name: 'reportedThrough', label: 'Through', options: CHANNELS, isHalf: true },
    { name: 'acknowledgedAt', label: 'Acknowledged at' },
    ...(line.status !== 'resolved' && values.resolvedAt === ''
      ? []
      : [{ name: 'resolvedAt' as const, label: 'Resolved at' }]),
    { name: 'workforce', label: 'Workforce', options: names },
    { name: 'broadcast', label: 'Broadcast' },
    { name: 'notes', label: 'Notes', kind: 'text', rows: 3 },
  ];
};
