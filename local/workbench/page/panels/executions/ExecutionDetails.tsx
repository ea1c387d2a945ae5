// What an execution did: error, service calls by name, log.
import type { ExecutionView } from '../../../protocol.js';
import { Icon } from '../../parts/Icon.js';
import { Notice } from '../../parts/Notice.js';
import { count } from '../words.js';

export const ExecutionDetails = ({ execution }: { execution: ExecutionView }) => (
  <div class="run__inside">
    {execution.error === null ? null : (
      <Notice kind="error">
        <p class="plaintext">{execution.error}</p>
      </Notice>
    )}
    <div class="run__columns">
      <Calls execution={execution} />
      <Log log={execution.log} />
    </div>
  </div>
);

const Calls = ({ execution: { calls, total, remote } }: { execution: ExecutionView }) => (
  <div>
    <h3>Service calls</h3>
    {calls.length === 0 ? (
      <p class="dim">None.</p>
    ) : (
      <>
        <p class="dim small">
          {remote === 0
            ? `${count(total, 'call')}, none of them remote.`
            : `${count(total, 'call')}, ${String(remote)} of them remote: those wait for a Google server.`}
        </p>
        <table class="list calls">
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col" class="calls__count">
                Times
              </th>
            </tr>
          </thead>
          <tbody>
            {calls.map(({ name, count: times, isRemote }) => (
              <tr key={name}>
                <th scope="row">
                  {name}
                  {isRemote ? <RemoteMark /> : null}
                </th>
                <td class="num calls__count">{times}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </>
    )}
  </div>
);

const RemoteMark = () => (
  <span class="chip chip--blue calls__mark">
    <Icon name="globe" />
    remote
  </span>
);

const Log = ({ log }: { log: readonly string[] }) => (
  <div>
    <h3>Log</h3>
    {log.length === 0 ? (
      <p class="dim">Nothing was logged.</p>
    ) : (
      <ol class="loglines" tabIndex={0} aria-label="Log">
        {log.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ol>
    )}
  </div>
);
