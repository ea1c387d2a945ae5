// Makes the Statistics tab or brings it up to date with the record's columns, and shows it.
import { statisticsTab } from '../domain/statistics.js';
import type { RecordPlace, StatisticsTab } from '../domain/statistics-value.js';
import type { Lock } from './ports.js';

interface StatisticsView {
  /**
   * Writes the tab, makes it where it is missing, and brings it to the front. Refuses a tab of that name that is not ours.
   * @param record name of the tab that is counted
   */
  update: (tab: StatisticsTab, record: string) => void;
}

export interface StatisticsPorts {
  /** Refuses in one sentence where the record cannot be found. */
  place: () => RecordPlace;
  statistics: StatisticsView;
  lock: Lock;
}

export const showStatistics =
  ({ place, statistics, lock }: StatisticsPorts) =>
  (): void => {
    lock.run(() => {
      const record = place();
      statistics.update(statisticsTab(record), record.sheet);
    });
  };
