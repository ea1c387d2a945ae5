// The files other programs open, to download.
import { useState } from 'preact/hooks';
import type { ExportResult, FileView } from '../../../protocol.js';
import { post, send, sentenceOf } from '../../client.js';
import { Notice } from '../../parts/Notice.js';
import { useView } from '../../store.js';
import { Loaded } from '../PanelView.js';
import { sizeText } from '../words.js';

/** The request carries the token in its header, so a plain link would be refused. @throws RequestFailed */
const download = async ({ name, address }: FileView): Promise<void> => {
  const answer = await send(address, {});
  if (!answer.ok)
    throw new Error(`${name} is no longer in the folder. Write the files again, then download it.`);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await answer.blob());
  link.download = name.split('/').at(-1) ?? name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
};

export const Files = () => {
  const view = useView<FileView[]>('/api/files', ['state']);
  const [isWriting, setWriting] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const attempt = (work: Promise<unknown>): void => {
    setError(null);
    work.catch((failure: unknown) => setError(sentenceOf(failure)));
  };
  const write = (): void => {
    if (isWriting) return;
    setWriting(true);
    attempt(
      post<ExportResult>('/api/export', {})
        .then(view.reload)
        .finally(() => setWriting(false)),
    );
  };
  return (
    <div class="stack">
      <Loaded view={view} what="The list of files">
        {(files) => (
          <>
            <p class="dim">
              {files.length === 0
                ? 'No files yet. They are written a moment after each change.'
                : 'The same, in formats other programs open; written a moment after each change.'}
            </p>
            <ul class="world__files">
              {files.map((file) => (
                <li key={file.name}>
                  <a
                    href={file.address}
                    download={file.name.split('/').at(-1)}
                    onClick={(event) => {
                      event.preventDefault();
                      attempt(download(file));
                    }}
                  >
                    {file.name}
                  </a>
                  <span class="dim small num">{sizeText(file.size)}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
      <p>
        <button type="button" class="btn btn--sm" aria-disabled={isWriting} onClick={write}>
          {isWriting ? 'Writing…' : 'Write the files now'}
        </button>
      </p>
      {error === null ? null : <Notice kind="error">{error}</Notice>}
    </div>
  );
};
