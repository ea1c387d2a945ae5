// The form "Log incident": what it opens with, what is wrong with it, and what is sent.
import type { Moment } from '../../../common/domain/moment.js';
import { PRIORITIES, taskNumber } from '../../../common/domain/incident-words.js';
import { CHANNELS, KINDS } from '../../domain/incident.js';
import type { Desk, LogRequest } from '../../use-cases/contract.js';
import type { Field } from '../frame/Fields.js';
import type { Errors, Values } from '../frame/form.js';
import { required } from '../frame/form.js';
import { timeError, timeOf, timeOrNow } from '../frame/times.js';

export const logStart = (desk: Desk | null): Values => ({
  task: '',
  title: '',
  kind: '',
  priority: 'Needs Triage',
  reportedBy: desk?.me.name ?? '',
  reportedThrough: CHANNELS[0],
  startedAt: '',
  reportedAt: '',
});

/** Fields that several forms have. */
export const KIND: Field & { name: 'kind' } = { name: 'kind', label: 'Kind', kind: 'radio', options: KINDS };
export const PRIORITY: Field & { name: 'priority' } = {
  name: 'priority',
  label: 'Priority',
  kind: 'pick',
  options: PRIORITIES,
};

/** Errors of what two forms ask. */
export const commonErrors = required({
  title: 'Write a title: what is broken, in a few words.',
  kind: 'Choose what kind of incident this is.',
});

export const taskErrors = (name: string, task = ''): Errors =>
  task.trim() === '' || taskNumber(task) !== ''
    ? {}
    : { [name]: `“${task.trim()}” names no task. Write T389012, or paste its address.` };

export const logErrors =
  (now: Moment) =>
  (values: Values): Errors => {
    const { startedAt = '', reportedAt = '' } = values;
    const started = timeError(startedAt, now, 'past');
    const reported = timeError(reportedAt, now, 'past');
    return {
      ...taskErrors('task', values.task),
      ...commonErrors(values),
      ...(started === null ? {} : { startedAt: started }),
      ...(reported === null ? {} : { reportedAt: reported }),
    };
  };

/** Whoever the desk shows as on duty manages what is reported now; for what was reported before, the server looks. */
export const logRequest = (values: Values, now: Moment, desk: Desk | null, evenSo: boolean): LogRequest => {
  const text = (name: string): string => (values[name] ?? '').trim();
  return {
    title: text('title').replace(/\s+/g, ' '),
    kind: text('kind'),
    priority: text('priority'),
    task: text('task'),
    reportedBy: text('reportedBy'),
    reportedThrough: text('reportedThrough'),
    reportedAt: timeOrNow(text('reportedAt'), now),
    startedAt: timeOf(text('startedAt'), now, 'past') ?? '',
    manager: text('manager') || (text('reportedAt') === '' ? (desk?.duty.now?.name ?? '') : ''),
    hint: desk?.hint ?? '',
    ...(evenSo ? { evenSo } : {}),
  };
};
