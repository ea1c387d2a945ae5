// Home: who is on duty, Log incident, and what is due, the most urgent first.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import './home.css';
import { Button } from '../../../common/pages/Button.js';
import { useShortcuts } from '../../../common/pages/shortcuts.js';
import { Skeleton } from '../../../common/pages/Skeleton.js';
import type { Desk } from '../../use-cases/contract.js';
import { focusSoon } from '../frame/focus-soon.js';
import { DueMark } from '../frame/Marks.js';
import { later, useElapsed } from '../frame/now.js';
import { Outward } from '../frame/Outward.js';
import { CoverForm, GapForm } from './AskForms.js';
import { DutyCard } from './DutyCard.js';
import { Foot } from './Foot.js';
import type { HomeProps } from './home-props.js';
import { HomeNotices } from './HomeNotices.js';
import { IncidentRows } from './IncidentRows.js';
import type { DeskState } from './use-desk.js';

export const Home = (props: HomeProps) => {
  const { state, focus, onLog, onReport } = props;
  const { desk } = state;
  useFirstFocus(state, focus);
  useShortcuts({ send: () => undefined, back: () => props.setAsking(false) });
  const isOff = desk?.needsSetup === true;
  return (
    <main class="sidebar">
      <h1 class="sr">Incident Desk</h1>
      <div class="view" aria-busy={state.isReading}>
        <HomeNotices {...props} />
        {desk === null ? <Loading hasFailed={state.failure !== null} /> : <Duty {...props} desk={desk} />}
        <div class="row">
          <Button
            look={props.isAsking ? 'outlined' : 'primary'}
            icon="plus"
            isWide
            isOff={isOff}
            id="log"
            onClick={onLog}
          >
            Log incident
          </Button>
          <Button isOff={isOff} id="report" onClick={onReport}>
            Report…
          </Button>
        </div>
        {desk === null ? (
          state.failure === null ? (
            [1, 2, 3].map((index) => <Skeleton key={index} widths={[34, 90, 60]} />)
          ) : null
        ) : (
          <Lists {...props} desk={desk} />
        )}
      </div>
      <Foot {...props} />
    </main>
  );
};

/** The row one came from, else the first incident, once; never away from what somebody has reached already. */
const useFirstFocus = ({ desk, isReading }: DeskState, focus: string): void => {
  const isDone = useRef(false);
  useLayoutEffect(() => scrollTo(0, 0), []);
  useLayoutEffect(() => {
    if (isDone.current) return;
    const from = focus === '' ? null : document.getElementById(focus);
    // What was just logged is in the list once it has been read again.
    if (from === null && (desk === null || (focus !== '' && isReading))) return;
    isDone.current = true;
    if (document.activeElement !== document.body) return;
    (from ?? document.querySelector<HTMLElement>('.item') ?? document.getElementById('log'))?.focus();
  });
};

const Loading = ({ hasFailed }: { hasFailed: boolean }) =>
  hasFailed ? null : (
    <div class="duty">
      <Skeleton widths={[40, 60, 80]} label="Loading incidents" />
    </div>
  );

const Duty = ({ desk, server, state, isAsking, setAsking }: HomeProps & { desk: Desk }) => {
  const elapsed = useElapsed(state.readAt);
  const [asked, setAsked] = useState('');
  const { duty, now } = desk;
  const close = (): void => {
    setAsking(false);
    focusSoon('ask-open');
  };
  const asking = {
    server,
    onCancel: close,
    onDone: (sentence: string): void => {
      setAsked(sentence);
      close();
    },
  };
  const open = (): void => setAsking(true);
  const isMine = duty.isMe && duty.now !== null;
  return (
    <DutyCard duty={duty} now={later(now, elapsed)}>
      {isMine && isAsking && duty.now !== null ? <CoverForm {...asking} duty={duty.now} now={now} /> : null}
      {isMine && !isAsking ? (
        <p>
          <Button look="link" isSmall id="ask-open" onClick={open}>
            I can’t do my week…
          </Button>
        </p>
      ) : null}
      {duty.ask !== undefined && isAsking ? <GapForm {...asking} text={duty.ask} /> : null}
      {duty.ask !== undefined && !isAsking ? (
        <p class="row">
          <Button isSmall icon="mail" id="ask-open" onClick={open}>
            Tell the EMs…
          </Button>
        </p>
      ) : null}
      <p class="small" role="status">
        {asked}
      </p>
    </DutyCard>
  );
};

const Lists = ({ desk, state, onOpen }: HomeProps & { desk: Desk }) => {
  const elapsed = useElapsed(state.readAt);
  const now = later(desk.now, elapsed);
  const quiet = desk.links.filter(({ id }) => id === 'board' || id === 'query' || id === 'train');
  return (
    <>
      {desk.needsSetup ? null : desk.open.length === 0 ? (
        <section aria-label="Open incidents">
          <h2>Open incidents</h2>
          <p class="dim">None. Nothing needs you now.</p>
        </section>
      ) : (
        <IncidentRows
          label="Open incidents"
          column="next update due"
          lines={desk.open}
          elapsed={elapsed}
          now={now}
          onOpen={onOpen}
        />
      )}
      {desk.postMortems.length === 0 ? null : (
        <IncidentRows
          label="Post-mortems owed"
          column="due"
          lines={desk.postMortems}
          elapsed={elapsed}
          now={now}
          note={({ owed, owedBy }) => (
            <span class="row small dim">
              {owed}
              <DueMark due={owedBy} now={now} />
            </span>
          )}
          onOpen={onOpen}
        />
      )}
      {quiet.length === 0 ? null : (
        <nav aria-label="Watch" class="small">
          <p class="dim">Watch</p>
          <p class="links">
            {quiet.map(({ id, label, address }) => (
              <Outward key={id} href={address}>
                {label}
              </Outward>
            ))}
          </p>
        </nav>
      )}
    </>
  );
};
