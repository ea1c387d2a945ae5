// The two projects of this repository, as the workbench serves them.
import { builtConfig } from '../../cli/projects.js';
import type { ServedProject } from '../engine/served-projects.js';

/** Builds what is missing or out of date. @throws BuildError */
export function productProjects(): ServedProject[] {
  return [
    { name: 'rota', configFile: builtConfig('rota'), title: 'Incident Manager rota' },
    { name: 'incidents', configFile: builtConfig('incidents'), title: 'Incident record' },
  ];
}
