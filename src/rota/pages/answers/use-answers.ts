// The state of reading answers: where they come from, what was read, what the EM decided, what was saved.
import { useState } from 'preact/hooks';
import { useLatest } from '../../../common/pages/latest.js';
import { closeDialog, connect, sentenceOf } from '../../../common/pages/server.js';
import type { AnswersPreview, AnswersSource, RotaApi, SaveAnswersResult } from '../../use-cases/contract.js';
import type { Decided } from './matching.js';
import { decidedRows, doubled, isUsed, saveRequest } from './matching.js';
import { HUGE, isHuge } from './source.js';

const server = connect<RotaApi>();

export type Way = 'address' | 'paste' | 'file';

export interface AnswersState {
  way: Way;
  address: string;
  pasted: string;
  /** What was read; null = the source is still being chosen. */
  preview: AnswersPreview | null;
  rows: Decided[];
  isReading: boolean;
  isSaving: boolean;
  failure: string | null;
  result: SaveAnswersResult | null;
  choose: (part: { way?: Way; address?: string; pasted?: string }) => void;
  read: (source: AnswersSource) => void;
  fail: (sentence: string) => void;
  decide: (row: Decided) => void;
  back: () => void;
  canSave: boolean;
  save: () => void;
  close: () => void;
}

export const useAnswers = (): AnswersState => {
  const latest = useLatest();
  const [source, setSource] = useState<{ way: Way; address: string; pasted: string }>({
    way: 'address',
    address: '',
    pasted: '',
  });
  const [preview, setPreview] = useState<AnswersPreview | null>(null);
  const [rows, setRows] = useState<Decided[]>([]);
  const [isReading, setReading] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [result, setResult] = useState<SaveAnswersResult | null>(null);
  const canSave = preview !== null && !isSaving && rows.some(isUsed) && doubled(rows).length === 0;

  const read = (from: AnswersSource): void => {
    if ((from.kind === 'html' && isHuge(from.html)) || (from.kind === 'text' && isHuge(from.text))) {
      setFailure(HUGE);
      return;
    }
    setReading(true);
    setFailure(null);
    latest(server.previewAnswers(from), {
      done: (found) => {
        setReading(false);
        setRows(decidedRows(found));
        setPreview(found);
      },
      failed: (sentence) => {
        setReading(false);
        setFailure(sentence);
      },
    });
  };

  const save = (): void => {
    if (preview === null || !canSave) return;
    setSaving(true);
    setFailure(null);
    server
      .saveAnswers(saveRequest(preview, rows))
      .then(setResult, (error: unknown) => setFailure(sentenceOf(error)))
      .finally(() => setSaving(false));
  };

  return {
    ...source,
    preview,
    rows,
    isReading,
    isSaving,
    failure,
    result,
    choose: (part) => {
      setFailure(null);
      setSource({ ...source, ...part });
    },
    read,
    fail: setFailure,
    decide: (row) => setRows(rows.map((each) => (each.at === row.at ? row : each))),
    back: () => {
      if (isSaving) return;
      setFailure(null);
      setPreview(null);
    },
    canSave,
    save,
    close: () => {
      if (!isSaving) closeDialog();
    },
  };
};
