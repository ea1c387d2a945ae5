// What could not be read of an import, and the like, until the person has read it.
import { useState } from 'preact/hooks';
import { Notice } from '../../parts/Notice.js';
import { post, sentenceOf } from '../../client.js';
import { refresh } from '../../store.js';

export const Notices = ({ notices }: { notices: readonly string[] }) => {
  const [error, setError] = useState<string | null>(null);
  if (notices.length === 0) return null;
  const confirm = (): void => {
    post('/api/notices', {}).then(
      () => refresh('state'),
      (failure: unknown) => setError(sentenceOf(failure)),
    );
  };
  return (
    <Notice kind="warn">
      <p>
        <b>
          {notices.length === 1
            ? 'One thing needs your attention'
            : `${String(notices.length)} things need your attention`}
        </b>
      </p>
      <ul class="bullets">
        {notices.map((notice, index) => (
          <li key={index}>{notice}</li>
        ))}
      </ul>
      <p>
        <button type="button" class="btn btn--sm" onClick={confirm}>
          I have read this
        </button>
      </p>
      {error === null ? null : <p class="urgent">{error}</p>}
    </Notice>
  );
};
