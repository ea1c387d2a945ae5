// "Report", for anybody: tells the Incident Manager, writes a row, and prepares the task's form.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { IncidentKey, ReportResult, SimilarIncident } from '../../use-cases/contract.js';
import type { Drafts } from '../frame/drafts.js';
import type { Field } from '../frame/Fields.js';
import { useForm } from '../frame/form.js';
import { PageForm } from '../frame/PageForm.js';
import { useSending } from '../frame/sending.js';
import { focusSoon } from '../frame/focus-soon.js';
import { Similar, SIMILAR } from '../frame/Similar.js';
import type { Server } from '../home/use-desk.js';
import { Reported } from './Reported.js';
import { KIND, PRIORITY } from '../log/log-form.js';
import { reportErrors, reportRequest, reportStart } from './report-form.js';

interface ReportProps {
  server: Server;
  drafts: Drafts;
  onBack: () => void;
  onOpen: (key: IncidentKey) => void;
  onReported: () => void;
}

export const Report = ({ server, drafts, onBack, onOpen, onReported }: ReportProps) => {
  const form = useForm({
    id: 'report-form',
    initial: reportStart(),
    check: reportErrors,
    draft: { form: 'report', incident: '', drafts },
  });
  const sending = useSending();
  const [similar, setSimilar] = useState<readonly SimilarIncident[]>([]);
  const [result, setResult] = useState<ReportResult | null>(null);
  const report = (evenSo: boolean): void =>
    form.submit(() =>
      sending.send(
        form.id,
        () => server.reportIncident(reportRequest(form.values, evenSo)),
        (answer) => {
          setSimilar(answer.similar);
          if (answer.id === null) return focusSoon(SIMILAR);
          form.sent();
          setResult(answer);
          onReported();
        },
      ),
    );
  if (result !== null) return <Reported result={result} onBack={onBack} onOpen={onOpen} />;
  return (
    <PageForm
      title="Report"
      backTo="Home"
      form={form}
      fields={fieldsOf(
        <Similar
          similar={similar}
          label="Report it all the same"
          isBusy={sending.busy !== null}
          onOpen={onOpen}
          onEvenSo={() => report(true)}
        />,
      )}
      label="Report"
      busyLabel="Reporting"
      sending={sending}
      isSecond={similar.length > 0}
      onSend={() => report(false)}
      onBack={onBack}
    />
  );
};

/** @param similar incidents that may be the same, below the title that shows it */
const fieldsOf = (similar: ComponentChildren): Field[] => [
  {
    name: 'title',
    label: 'Title',
    kind: 'text',
    rows: 2,
    hint: 'What is broken, in a few words.',
    hasFocus: true,
    after: similar,
  },
  { name: 'stackTrace', label: 'Stack trace', kind: 'text', rows: 4, hint: 'If there is one.' },
  { name: 'failureLink', label: 'Link that shows the failure' },
  KIND,
  PRIORITY,
  {
    name: 'trainBlocker',
    label: 'Train task it blocks',
    placeholder: 'T389012 or its address',
    hint: 'Only if it should stop the train; see the deployment calendar.',
  },
  { name: 'sendMail', label: 'Send the “[Wikidata Emergency]” mail as me', kind: 'tick' },
];
