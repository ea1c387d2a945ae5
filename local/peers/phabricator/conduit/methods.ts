/** The list of Conduit methods, one line each. */
import { searchProjects } from '../search/projects.js';
import { searchTasks } from '../search/tasks.js';
import { searchTransactions } from '../search/transactions.js';
import { searchUsers } from '../search/users.js';
import { PRIORITIES, STATUSES } from '../settings.js';
import { editByConduit } from './edit.js';
import { lookUp } from './lookup.js';
import { SEARCH_PARAMETERS, type Method } from './method.js';
import { whoAmI } from './whoami.js';

export const METHODS: Readonly<Record<string, Method>> = {
  'user.whoami': { parameters: [], run: whoAmI },
  'user.search': { parameters: SEARCH_PARAMETERS, run: searchUsers },
  'project.search': { parameters: SEARCH_PARAMETERS, run: searchProjects },
  'phid.lookup': { parameters: ['names'], run: lookUp },
  'maniphest.priority.search': { parameters: [], run: () => ({ data: PRIORITIES }) },
  'maniphest.status.search': { parameters: [], run: () => ({ data: STATUSES }) },
  'maniphest.edit': { parameters: ['transactions', 'objectIdentifier'], run: editByConduit },
  'maniphest.search': { parameters: SEARCH_PARAMETERS, run: searchTasks },
  'transaction.search': {
    parameters: ['objectIdentifier', 'objectType', 'constraints', 'before', 'after', 'limit'],
    run: searchTransactions,
  },
};
