// Opens a person's own export of one of the spreadsheets in the place of the one that is there.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ProjectView, ReplacedResult } from '../../../protocol.js';
import { sentenceOf, upload } from '../../client.js';
import { Notice } from '../../parts/Notice.js';
import { count, sizeText } from '../words.js';

export const Import = ({ projects }: { projects: readonly ProjectView[] }) => (
  <>
    <p class="dim">
      In Google Sheets: File, Download, Microsoft Excel (.xlsx). The spreadsheet here is replaced; what was
      there is kept in the folder as a file named world.before-….json.
    </p>
    <div class="world__imports">
      {projects.map((project) => (
        <OneImport key={project.project} project={project} />
      ))}
    </div>
  </>
);

type Phase =
  | { kind: 'choose'; problem: string | null }
  | { kind: 'ask'; file: File }
  | { kind: 'work'; file: File }
  | { kind: 'done'; name: string; notices: readonly string[] };

/** The largest file the server takes. */
const LARGEST = 50_000_000;

const problemWith = (file: File): string | null => {
  if (!/\.xlsx$/i.test(file.name))
    return `${file.name} is not an .xlsx file. In Google Sheets choose File, Download, Microsoft Excel (.xlsx).`;
  if (file.size === 0) return `${file.name} is empty. Download it again.`;
  return file.size > LARGEST ? `${file.name} has ${sizeText(file.size)}; at most 50 MB can be read.` : null;
};

const OneImport = ({ project: { project, title } }: { project: ProjectView }) => {
  const [phase, setPhase] = useState<Phase>({ kind: 'choose', problem: null });
  const choose = (file: File | undefined): void => {
    if (file === undefined) return;
    const problem = problemWith(file);
    setPhase(problem === null ? { kind: 'ask', file } : { kind: 'choose', problem });
  };
  const open = (file: File): void => {
    setPhase({ kind: 'work', file });
    upload<ReplacedResult>(`/api/import?project=${encodeURIComponent(project)}`, file).then(
      ({ notices }) => setPhase({ kind: 'done', name: file.name, notices }),
      (error: unknown) => setPhase({ kind: 'choose', problem: sentenceOf(error) }),
    );
  };
  const id = `import-${project}`;
  return (
    <div class="field">
      <label for={id}>{title}</label>
      {phase.kind === 'ask' || phase.kind === 'work' ? (
        <Ask
          title={title}
          file={phase.file}
          isWorking={phase.kind === 'work'}
          onOpen={() => open(phase.file)}
          onCancel={() => setPhase({ kind: 'choose', problem: null })}
        />
      ) : (
        <input
          id={id}
          class="world__file"
          type="file"
          accept=".xlsx"
          aria-describedby={`${id}-says`}
          onChange={(event) => choose(event.currentTarget.files?.[0])}
        />
      )}
      <div id={`${id}-says`}>
        {phase.kind === 'choose' && phase.problem !== null ? (
          <Notice kind="error">{phase.problem}</Notice>
        ) : null}
        {phase.kind === 'done' ? <Done name={phase.name} notices={phase.notices} /> : null}
      </div>
    </div>
  );
};

interface AskProps {
  title: string;
  file: File;
  isWorking: boolean;
  onOpen: () => void;
  onCancel: () => void;
}

const Ask = ({ title, file, isWorking, onOpen, onCancel }: AskProps) => {
  const replace = useRef<HTMLButtonElement>(null);
  // Once: news that come while one has gone on to Cancel must not bring the focus back.
  useLayoutEffect(() => replace.current?.focus(), []);
  return (
    <div class="stack" role="group" aria-label={`Open ${file.name}`}>
      <p>{`Replace “${title}” with ${file.name} (${sizeText(file.size)})?`}</p>
      <div class="row">
        <button
          type="button"
          class="btn btn--primary"
          ref={replace}
          aria-disabled={isWorking}
          onClick={() => (isWorking ? undefined : onOpen())}
        >
          {isWorking ? 'Reading…' : 'Replace'}
        </button>
        <button
          type="button"
          class="btn"
          aria-disabled={isWorking}
          onClick={() => (isWorking ? undefined : onCancel())}
        >
          Cancel
        </button>
      </div>
    </div>
  );
};

const Done = ({ name, notices }: { name: string; notices: readonly string[] }) => (
  <Notice kind={notices.length === 0 ? 'good' : 'warn'}>
    <p>{`${name} is open now.${notices.length === 0 ? '' : ` ${count(notices.length, 'thing')} could not be read:`}`}</p>
    {notices.length === 0 ? null : (
      <ul class="bullets">
        {notices.map((notice, index) => (
          <li key={index}>{notice}</li>
        ))}
      </ul>
    )}
  </Notice>
);
