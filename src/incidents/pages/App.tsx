// The sidebar's views and the ways between them; Home keeps what it knows while others show.
import { useState } from 'preact/hooks';
import { connect } from '../../common/pages/server.js';
import type { IncidentKey, IncidentsApi } from '../use-cases/contract.js';
import { useDrafts } from './frame/drafts.js';
import { later, ownNow, useElapsed } from './frame/now.js';
import { Help } from './home/Help.js';
import { Home } from './home/Home.js';
import { rowId } from './home/IncidentRows.js';
import { useDesk } from './home/use-desk.js';
import { Incident } from './incident/Incident.js';
import { LogIncident } from './log/LogIncident.js';
import { Report } from './report/Report.js';

const server = connect<IncidentsApi>();

type Place =
  | { view: 'home'; focus: string }
  | { view: 'log' | 'report' | 'help' }
  /** `said`: what happened before it opened. */
  | { view: 'incident'; key: IncidentKey; said: string };

export const App = () => {
  const [place, setPlace] = useState<Place>({ view: 'home', focus: '' });
  const [isAsking, setAsking] = useState(false);
  const [isChanged, setChanged] = useState(false);
  const drafts = useDrafts((draft) => {
    server.keepDraft({ draft }).catch(() => undefined);
  });
  const state = useDesk(server, place.view === 'home' && !isAsking, (desk) => drafts.restore(desk.draft));
  const { desk, readAt } = state;
  const elapsed = useElapsed(readAt);
  const now = desk === null ? ownNow() : later(desk.now, elapsed);
  const home = (focus: string): void => {
    setPlace({ view: 'home', focus });
    if (isChanged) state.refresh();
    setChanged(false);
  };
  const open = (key: IncidentKey, said = ''): void => setPlace({ view: 'incident', key, said });
  const cont = (): void => {
    const draft = drafts.newest();
    if (draft === null) return;
    if (draft.form === 'log' || draft.form === 'report') setPlace({ view: draft.form });
    else open({ id: draft.incident });
  };
  switch (place.view) {
    case 'log':
      return (
        <LogIncident
          server={server}
          desk={desk}
          now={now}
          drafts={drafts}
          onBack={() => home('log')}
          onOpen={open}
          onLogged={({ id, row, problems }) => {
            setChanged(true);
            open({ id, row }, [`Logged as incident ${id}, row ${String(row)}.`, ...problems].join(' '));
          }}
        />
      );
    case 'report':
      return (
        <Report
          server={server}
          drafts={drafts}
          onBack={() => home('report')}
          onOpen={open}
          onReported={() => setChanged(true)}
        />
      );
    case 'help':
      return <Help links={desk?.links ?? []} onBack={() => home('help')} />;
    case 'incident':
      return (
        <Incident
          key={place.key.id}
          server={server}
          desk={desk}
          now={now}
          at={{ ...place.key, ...(desk === null ? {} : { hint: desk.hint }) }}
          said={place.said}
          drafts={drafts}
          onChanged={() => setChanged(true)}
          onBack={() => home(rowId(place.key.id))}
        />
      );
    case 'home':
      return (
        <Home
          server={server}
          state={state}
          drafts={drafts}
          focus={place.focus}
          isAsking={isAsking}
          setAsking={setAsking}
          onLog={() => setPlace({ view: 'log' })}
          onReport={() => setPlace({ view: 'report' })}
          onHelp={() => setPlace({ view: 'help' })}
          onOpen={({ id, row }) => open({ id, row })}
          onContinue={cont}
        />
      );
  }
};
