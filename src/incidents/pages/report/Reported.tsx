// After reporting: what was done, and the two things only the person can do: file the task, write to the channel.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../../../common/pages/Button.js';
import { Notice, Sentences } from '../../../common/pages/Notice.js';
import { listOf } from '../../../common/pages/words.js';
import type { IncidentKey, ReportResult } from '../../use-cases/contract.js';
import { CopyBox } from '../../../common/pages/CopyBox.js';
import { Outward } from '../frame/Outward.js';
import { View } from '../frame/View.js';

const words = ({ id, row, mailedTo }: ReportResult): string =>
  `Incident ${id ?? ''} is in row ${String(row)}, as reported. ${
    mailedTo.length > 0 ? `Mail sent to ${listOf(mailedTo)}.` : 'No mail was sent.'
  }`;

interface ReportedProps {
  result: ReportResult;
  onBack: () => void;
  onOpen: (key: IncidentKey) => void;
}

export const Reported = ({ result, onBack, onOpen }: ReportedProps) => {
  const first = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => first.current?.querySelector<HTMLElement>('a, button')?.focus(), []);
  const { id, formAddress, searchAddress, chatText, problems } = result;
  return (
    <View title="Reported" backTo="Home" onBack={onBack}>
      <div class="view">
        <div role="status">
          <Notice kind="info">{words(result)}</Notice>
        </div>
        {problems.length === 0 ? null : (
          <Notice kind="warn">
            <Sentences all={problems} />
          </Notice>
        )}
        <section aria-label="The task" class="stack" ref={first}>
          <h2>1. File the task</h2>
          <p class="small">
            {'Somebody may have filed it: '}
            <Outward href={searchAddress}>look for tasks like it</Outward>
            {' first. The form opens filled in; submit it there, then add the task’s number to the incident.'}
          </p>
          <p>
            <Outward href={formAddress} look="btn btn--primary">
              Open the form
            </Outward>
          </p>
        </section>
        <section aria-label="The channel" class="stack">
          <h2>2. Tell the Incident Manager</h2>
          <CopyBox id="chat" label="For the Mattermost channel" text={chatText} rows={4} />
        </section>
        <p class="row">
          {id === null ? null : (
            <Button onClick={() => onOpen({ id, row: result.row })}>{`Open incident ${id}`}</Button>
          )}
          <Button look="text" onClick={onBack}>
            Done
          </Button>
        </p>
      </div>
    </View>
  );
};
