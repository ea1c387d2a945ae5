// The workbench's page, bundled once for all workbenches of a test file.
import type { PageFiles } from '../../local/workbench/page-bundle.js';
import { buildPage } from '../../local/workbench/page-bundle.js';

let built: Promise<PageFiles> | null = null;

export const workbenchPage = (): Promise<PageFiles> => (built ??= buildPage());
