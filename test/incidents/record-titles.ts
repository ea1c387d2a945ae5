// The titles of the record's own tab, as the contract has them: written here once more, so that a change is noticed.

export const RECORD_TITLES: readonly string[] = [
  'ID',
  'Title',
  'Status',
  'Priority',
  'Kind',
  'Task',
  'Started at',
  'Reported at',
  'Reported by',
  'Reported through',
  'Incident manager',
  'Workforce',
  'Acknowledged at',
  'Resolved at',
  'Next update due',
  'Broadcast',
  'Post-mortem',
  'Last update',
  'Notes',
];
