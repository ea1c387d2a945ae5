// One incident: where it stands, what is due, the checklist, the details, the timeline; and the views that belong to it.
import { useRef, useState } from 'preact/hooks';
import './incident.css';
import { afterDrawing } from '../../../common/pages/after-drawing.js';
import { Button } from '../../../common/pages/Button.js';
import { Notice, Sentences } from '../../../common/pages/Notice.js';
import { Skeleton } from '../../../common/pages/Skeleton.js';
import type { Desk, IncidentKey, IncidentView } from '../../use-cases/contract.js';
import type { Drafts } from '../frame/drafts.js';
import type { Moment } from '../../../common/domain/moment.js';
import { useWatch } from '../frame/watch.js';
import { focusSoon } from '../frame/focus-soon.js';
import { Failure, Toast, View } from '../frame/View.js';
import type { Server } from '../home/use-desk.js';
import { PostMortem } from '../resolve/PostMortem.js';
import { Resolve } from '../resolve/Resolve.js';
import { Checklist } from './Checklist.js';
import { Conflicts } from './Conflicts.js';
import { Details } from './Details.js';
import { DueCard } from './DueCard.js';
import { Head, StatusSteps } from './Head.js';
import { StatusBox } from './StatusBox.js';
import { Timeline } from './Timeline.js';
import type { ChecklistProps } from './parts.js';
import type { IncidentState } from './use-incident.js';
import { useIncident } from './use-incident.js';

interface IncidentProps {
  server: Server;
  desk: Desk | null;
  now: Moment;
  at: IncidentKey;
  said: string;
  drafts: Drafts;
  onChanged: () => void;
  onBack: () => void;
}

const LOOK = { view: 'look', opener: '' } as const;

export const Incident = (props: IncidentProps) => {
  const { server, desk, now, at, said, onChanged } = props;
  const state = useIncident(server, at, now, said, onChanged);
  const [place, setPlace] = useState<{ view: 'look' | 'resolve' | 'postMortem'; opener: string }>(LOOK);
  const { view } = state;
  const look = (): void => {
    setPlace(LOOK);
    focusSoon(place.opener);
  };
  if (view === null) return <NotYet {...props} state={state} />;
  if (place.view === 'resolve')
    return <Resolve state={state} view={view} drafts={props.drafts} onBack={look} />;
  if (place.view === 'postMortem')
    return (
      <PostMortem state={state} view={view} drafts={props.drafts} links={desk?.links ?? []} onBack={look} />
    );
  return (
    <Look {...props} state={state} view={view} setPlace={(to, opener) => setPlace({ view: to, opener })} />
  );
};

const NotYet = ({ state, at, onBack }: IncidentProps & { state: IncidentState }) => (
  <View title={`Incident ${at.id}`} backTo="Home" onBack={onBack}>
    <div class="view" aria-busy={state.isReading}>
      {state.failure === null ? (
        <Skeleton widths={[90, 60, 100, 40, 80, 80, 80, 80]} label="Loading the incident" />
      ) : (
        <>
          <Failure failed={{ text: state.failure, again: state.read }} />
          <p>
            <Button onClick={onBack}>Back to Home</Button>
          </p>
        </>
      )}
    </div>
  </View>
);

interface LookProps extends IncidentProps {
  state: IncidentState;
  view: IncidentView;
  /** @param opener id of what gets the focus back */
  setPlace: (place: 'resolve' | 'postMortem', opener: string) => void;
}

const Look = ({ state, view, at, drafts, setPlace, onBack }: LookProps) => {
  const [helper, setHelper] = useState<string | null>(() => unsent(drafts, at.id));
  const details = useRef<HTMLDetailsElement>(null);
  const close = (): void => {
    setHelper(null);
    state.sending.forget();
    const opener = `${helper ?? ''}-open`;
    afterDrawing(() => {
      if (document.activeElement === document.body) document.getElementById(opener)?.focus();
    });
  };
  const isEditing = helper !== null || details.current?.open === true || state.conflicts !== null;
  useWatch(!isEditing && state.sending.busy === null, state.readAt, state.readQuietly);
  const goTo = (where: 'resolve' | 'details'): void => {
    if (where === 'resolve') return setPlace(where, document.activeElement?.id ?? '');
    if (details.current === null) return;
    details.current.open = true;
    details.current.querySelector<HTMLElement>('textarea, input')?.focus();
  };
  const isResolved = view.line.status === 'resolved';
  const part: ChecklistProps = { state, view, helper, open: setHelper, close, drafts, goTo };
  return (
    <View
      title={`Incident ${at.id}`}
      backTo="Home"
      onBack={onBack}
      onEscape={helper === null ? onBack : close}
    >
      <div class="view">
        <Head view={view} elapsed={state.elapsed} />
        <StatusSteps view={view} now={state.now} />
        <Notices state={state} view={view} />
        <StatusBox {...part} onPostMortem={() => setPlace('postMortem', 'pm-open')} />
        {isResolved ? null : <DueCard {...part} />}
        <div class="bleed">
          <Checklist {...part} />
          <Details {...part} box={details} />
        </div>
        <Timeline {...part} />
        <div class="said" role="status">
          {state.message === null ? null : (
            <Toast message={state.message} isBusy={state.sending.busy !== null} />
          )}
        </div>
      </div>
    </View>
  );
};

const Notices = ({ state, view }: { state: IncidentState; view: IncidentView }) => {
  const { failed } = state.sending;
  return (
    <>
      <Conflicts state={state} />
      {failed?.key === 'undo' ? <Failure failed={failed} /> : null}
      {state.failure === null ? null : <Failure failed={{ text: state.failure, again: state.read }} />}
      {view.problems.length === 0 ? null : (
        <Notice kind="warn">
          <Sentences all={view.problems} />
        </Notice>
      )}
    </>
  );
};

/** The form in which something was typed before. */
const unsent = (drafts: Drafts, incident: string): string | null => {
  const draft = drafts.newest();
  if (draft?.incident !== incident) return null;
  if (draft.form === 'mail') return `help-${(draft.values.step ?? '').split(' ')[0] ?? ''}`;
  return draft.form === 'update' || draft.form === 'note' ? draft.form : null;
};
