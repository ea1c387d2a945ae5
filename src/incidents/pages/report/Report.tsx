// "Report", for anybody: tells the Incident Manager, writes a row, and prepares the task's form.
import { useState } from 'preact/hooks';
import { useShortcuts } from '../../../common/pages/shortcuts.js';
import type { Desk, IncidentKey, ReportResult, SimilarIncident } from '../../use-cases/contract.js';
import type { Drafts } from '../frame/drafts.js';
import type { Field } from '../frame/Fields.js';
import { Fields } from '../frame/Fields.js';
import { FormBox, Restored } from '../frame/FormBox.js';
import { useForm } from '../frame/form.js';
import { useSending } from '../frame/sending.js';
import { Similar } from '../frame/Similar.js';
import { SendBar } from '../frame/SendBar.js';
import { Failure, View } from '../frame/View.js';
import type { Server } from '../home/use-desk.js';
import { choicesOf } from '../log/log-form.js';
import { Reported } from './Reported.js';
import { reportErrors, reportRequest, reportStart } from './report-form.js';

interface ReportProps {
  server: Server;
  desk: Desk | null;
  drafts: Drafts;
  onBack: () => void;
  onOpen: (key: IncidentKey) => void;
  onReported: () => void;
}

export const Report = ({ server, desk, drafts, onBack, onOpen, onReported }: ReportProps) => {
  const form = useForm({
    id: 'report-form',
    initial: reportStart(),
    check: reportErrors,
    draft: { form: 'report', incident: '', drafts },
  });
  const { busy, failed, send } = useSending();
  const [similar, setSimilar] = useState<readonly SimilarIncident[]>([]);
  const [result, setResult] = useState<ReportResult | null>(null);
  const report = (evenSo: boolean): void =>
    form.submit(() =>
      send(
        'report',
        () => server.reportIncident(reportRequest(form.values, evenSo)),
        (answer) => {
          setSimilar(answer.similar);
          if (answer.id === null) return;
          form.sent();
          setResult(answer);
          onReported();
        },
      ),
    );
  const submit = (): void => (result === null ? report(false) : undefined);
  useShortcuts({ send: submit, back: onBack });
  if (result !== null) return <Reported result={result} onBack={onBack} onOpen={onOpen} />;
  return (
    <View title="Report" backTo="Home" onBack={onBack}>
      <FormBox label="Report" onSend={submit} onLeave={onBack}>
        <div class="view">
          <Restored form={form} />
          <Fields form={form} fields={fieldsOf(desk)} />
          <Similar
            similar={similar}
            label="Report it all the same"
            isBusy={busy !== null}
            onOpen={onOpen}
            onEvenSo={() => report(true)}
          />
          {failed === null ? null : <Failure text={failed.text} onRetry={failed.again} />}
        </div>
        <SendBar
          label="Report"
          busyLabel="Reporting"
          isBusy={busy !== null}
          isOff={busy !== null}
          isSecond={similar.length > 0}
          onSend={submit}
          onCancel={onBack}
        />
      </FormBox>
    </View>
  );
};

const fieldsOf = (desk: Desk | null): Field[] => {
  const { kinds, priorities } = choicesOf(desk);
  return [
    {
      name: 'title',
      label: 'Title',
      kind: 'text',
      rows: 2,
      hint: 'What is broken, in a few words.',
      hasFocus: true,
    },
    { name: 'stackTrace', label: 'Stack trace', kind: 'text', rows: 4, hint: 'If there is one.' },
    { name: 'failureLink', label: 'Link that shows the failure' },
    { name: 'kind', label: 'Kind', kind: 'radio', options: kinds },
    { name: 'priority', label: 'Priority', kind: 'pick', options: priorities },
    {
      name: 'trainBlocker',
      label: 'Train task it blocks',
      placeholder: 'T389012 or its address',
      hint: 'Only if it should stop the train; see the deployment calendar.',
    },
    { name: 'sendMail', label: 'Send the “[Wikidata Emergency]” mail as me', kind: 'tick' },
  ];
};
