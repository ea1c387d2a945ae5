// What one should know before anything else: one notice that blocks or warns, and what was typed and not sent.
import { useState } from 'preact/hooks';
import { timeOfMoment } from '../../../common/domain/moment.js';
import { Button } from '../../../common/pages/Button.js';
import { Notice, Sentences } from '../../../common/pages/Notice.js';
import type { Draft } from '../../use-cases/contract.js';
import { Failure } from '../frame/View.js';
import type { HomeProps } from './home-props.js';

const FORMS: Record<Draft['form'], string> = {
  log: 'a new incident',
  report: 'a report',
  update: 'an update',
  note: 'a note',
  resolve: 'how it was resolved',
  mail: 'a text',
};

export const HomeNotices = (props: HomeProps) => (
  <>
    <Main {...props} />
    <Unsent {...props} />
  </>
);

const Main = ({ state: { desk, failure, isReading, refresh, noted } }: HomeProps) => {
  if (failure !== null)
    return desk === null ? (
      <Failure failed={{ text: failure, again: refresh }} />
    ) : (
      <div role="status">
        <Notice kind="plain" icon="offline">
          <p>
            <b>The sheet could not be read again</b>
          </p>
          <p class="small">{`${failure} You see what was known at ${timeOfMoment(desk.now)}.`}</p>
          <Button isSmall isBusy={isReading} busyLabel="Checking" onClick={refresh}>
            Try again
          </Button>
        </Notice>
      </div>
    );
  if (desk === null) return null;
  if (desk.needsSetup)
    return (
      <Notice kind="info">
        <p>
          <b>This sheet is not set up yet</b>
        </p>
        <p class="small">
          Choose “Set up…” in the menu “Incidents”. Nothing can be logged before that; nothing of yours is
          changed without asking.
        </p>
      </Notice>
    );
  const problems = noted === '' ? desk.problems : [...desk.problems, noted];
  return (
    <div role="status">
      {problems.length === 0 ? null : (
        <Notice kind={desk.problems.length === 0 ? 'plain' : 'warn'}>
          <Sentences all={problems} />
        </Notice>
      )}
    </div>
  );
};

const Unsent = ({ drafts, onContinue, state: { desk } }: HomeProps) => {
  const [, setDropped] = useState(0);
  const draft = drafts.newest();
  if (draft === null) return null;
  const { title = '', text = '', subject = '' } = draft.values;
  const about = [title, subject, text].find((each) => each !== '') ?? '';
  const incident = desk?.open.find(({ id }) => id === draft.incident)?.title ?? draft.incident;
  return (
    <Notice kind="plain" icon="doc">
      <p class="small">
        {`You began ${FORMS[draft.form]}${incident === '' ? '' : ` for “${incident}”`} and did not send it.`}
      </p>
      {about === '' ? null : <p class="small dim clamp">{about}</p>}
      <p class="row">
        <Button isSmall onClick={onContinue}>
          Continue
        </Button>
        <Button
          isSmall
          look="text"
          onClick={() => {
            drafts.drop(draft.form, draft.incident);
            setDropped((count) => count + 1);
            document.getElementById('log')?.focus();
          }}
        >
          Discard
        </Button>
      </p>
    </Notice>
  );
};
