// The form "Report": what anybody on the team knows of a failure.
import { PRIORITIES } from '../../../common/domain/incident-words.js';
import type { ReportRequest } from '../../use-cases/contract.js';
import type { Errors, Values } from '../frame/form.js';
import { commonErrors, taskErrors } from '../log/log-form.js';

export const reportStart = (): Values => ({
  title: '',
  stackTrace: '',
  failureLink: '',
  kind: '',
  priority: PRIORITIES[0],
  trainBlocker: '',
  sendMail: 'yes',
});

export const reportErrors = (values: Values): Errors => ({
  ...commonErrors(values),
  ...taskErrors('trainBlocker', values.trainBlocker),
});

export const reportRequest = (values: Values, evenSo: boolean): ReportRequest => {
  const text = (name: string): string => (values[name] ?? '').trim();
  return {
    title: text('title').replace(/\s+/g, ' '),
    stackTrace: text('stackTrace'),
    failureLink: text('failureLink'),
    kind: text('kind'),
    priority: text('priority'),
    trainBlocker: text('trainBlocker'),
    sendMail: text('sendMail') === 'yes',
    ...(evenSo ? { evenSo } : {}),
  };
};
