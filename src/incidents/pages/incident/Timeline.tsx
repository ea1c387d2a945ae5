// What happened, the newest first, and adding a note.
import { useState } from 'preact/hooks';
import { formatMomentShort, isMoment } from '../../../common/domain/moment.js';
import { Button } from '../../../common/pages/Button.js';
import { required, useForm } from '../frame/form.js';
import { HereForm } from '../frame/HereForm.js';
import type { ChecklistProps } from './parts.js';

const FIRST = 6;

export const Timeline = (props: ChecklistProps) => {
  const { state, view, helper, open } = props;
  const [isWhole, setWhole] = useState(false);
  const { timeline, entries } = view;
  const shown = isWhole ? timeline : timeline.slice(0, FIRST);
  return (
    <section aria-label="Timeline">
      <div class="sechead">
        <h2>Timeline</h2>
        {helper === 'note' ? null : (
          <Button look="text" isSmall id="note-open" onClick={() => open('note')}>
            Add note…
          </Button>
        )}
      </div>
      {helper === 'note' ? <NoteForm {...props} /> : null}
      <ol class="line">
        {shown.map(({ when, who, what, details }, index) => (
          <li key={entries - index}>
            <div>
              <p>
                <span class="dim num">{isMoment(when) ? formatMomentShort(when, state.now) : when}</span>
                {` ${what}`}
                {who === '' ? null : <span class="dim">{` · ${who}`}</span>}
              </p>
              {details === '' ? null : <p class="words">{details}</p>}
            </div>
          </li>
        ))}
      </ol>
      {timeline.length === 0 ? <p class="small dim">Nothing is noted yet.</p> : null}
      {shown.length < timeline.length ? (
        <Button look="link" isSmall onClick={() => setWhole(true)}>
          {entries > timeline.length
            ? `Show the newest ${String(timeline.length)} of ${String(entries)} entries`
            : `Show all ${String(entries)} entries`}
        </Button>
      ) : null}
      {isWhole && entries > timeline.length ? (
        <p class="small dim">Older entries are in the tab “Timeline”.</p>
      ) : null}
    </section>
  );
};

const NoteForm = ({ state, view, close, drafts }: ChecklistProps) => {
  const form = useForm({
    id: 'note',
    initial: { text: '' },
    check: required({ text: 'Write what should be remembered.' }),
    draft: { form: 'note', incident: view.line.id, drafts },
  });
  const add = (): void =>
    form.submit(() =>
      state.act({
        key: form.id,
        action: { do: 'note', text: form.text('text') },
        then: () => {
          form.sent();
          close();
        },
        focus: 'note-open',
      }),
    );
  return (
    <HereForm
      form={form}
      label="Add note"
      state={state}
      onSend={add}
      onLeave={close}
      fields={[{ name: 'text', label: 'Note', kind: 'text', rows: 3, hasFocus: true }]}
    />
  );
};
