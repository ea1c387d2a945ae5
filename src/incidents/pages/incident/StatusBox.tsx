// What the status asks for: taking a reported incident, opening a resolved one again, and its post-mortem.
import { formatDay, isDay } from '../../../common/domain/calendar.js';
import { Button } from '../../../common/pages/Button.js';
import { required, useForm } from '../frame/form.js';
import { HereForm } from '../frame/HereForm.js';
import { POST_MORTEM } from '../frame/Marks.js';
import { Outward } from '../frame/Outward.js';
import { Failure } from '../frame/View.js';
import type { Part } from './parts.js';

export const StatusBox = (props: Part & { onPostMortem: () => void }) => {
  const { view, state, helper } = props;
  const { status } = view.line;
  const { busy, failed } = state.sending;
  if (status === 'in progress') return null;
  const take = (): void =>
    state.act({
      key: 'take',
      action: { do: 'status', status: 'in progress', reason: '' },
      seen: { status: view.values.status, manager: view.values.manager },
    });
  if (status !== 'resolved')
    return (
      <section aria-label="Take it" class="stack">
        <p class="row">
          <Button
            look={helper === null ? 'primary' : 'outlined'}
            isWide
            isBusy={busy === 'take'}
            busyLabel="Saving"
            onClick={take}
          >
            Take it: in progress
          </Button>
        </p>
        {failed?.key === 'take' ? <Failure failed={failed} /> : null}
      </section>
    );
  return (
    <>
      <PostMortemCard {...props} />
      {helper === 'reopen' ? (
        <ReopenForm {...props} />
      ) : (
        <p>
          <Button look="link" isSmall id="reopen-open" onClick={() => props.open('reopen')}>
            Open again…
          </Button>
        </p>
      )}
    </>
  );
};

const PostMortemCard = ({ view, helper, onPostMortem }: Part & { onPostMortem: () => void }) => {
  const { state, owner, due, address, reason } = view.postMortem;
  const isOpen = state !== 'published' && state !== 'waived';
  const said = [owner, isDay(due) ? `due ${formatDay(due)}` : '', reason].filter((part) => part !== '');
  return (
    <section class="duecard" aria-label="Post-mortem">
      <div class="grow">
        <p class="small dim">Post-mortem</p>
        <p>
          <b>{state === 'undecided' ? 'Not decided yet' : POST_MORTEM[state]}</b>
        </p>
        {said.length === 0 ? null : <p class="small words">{said.join(' · ')}</p>}
        {address === '' ? null : (
          <p class="small">
            <Outward href={address}>Open the document</Outward>
          </p>
        )}
      </div>
      <Button look={isOpen && helper === null ? 'primary' : 'outlined'} id="pm-open" onClick={onPostMortem}>
        {state === 'undecided' ? 'Decide…' : 'Change…'}
      </Button>
    </section>
  );
};

const ReopenForm = ({ state, view, close }: Part) => {
  const form = useForm({
    id: 'reopen',
    initial: { reason: '' },
    check: required({ reason: 'Say why it is open again.' }),
  });
  const reopen = (): void =>
    form.submit(() =>
      state.act({
        key: form.id,
        action: { do: 'status', status: 'in progress', reason: form.text('reason') },
        seen: { status: view.values.status },
        then: close,
        focus: 'update-open',
      }),
    );
  return (
    <HereForm
      form={form}
      label="Open again"
      state={state}
      onSend={reopen}
      onLeave={close}
      fields={[{ name: 'reason', label: 'Open again, because', hasFocus: true }]}
    />
  );
};
