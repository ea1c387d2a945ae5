// How the product's worlds are made, and how an imported sheet is set up.
import { makeWorld } from '../../cli/make-world.js';
import { setUpRuns } from '../../cli/set-up.js';
import type { Runs } from '../../runtime/host/runs.js';
import type { World } from '../../runtime/world/world.js';
import type { Replacing } from '../engine/replace-world.js';

/** @param prepare brings a world into touch with the stand-ins of this start */
export function productReplacing(prepare: (world: World) => void): Replacing {
  return {
    prepare,
    makeWorld: async (kind) => {
      const { world, problems } = await makeWorld({ isDemo: kind === 'demo', imports: {} });
      return { world, notices: problems };
    },
    *setUp(world, project, files, user): Runs<string[]> {
      const { problems } = yield* setUpRuns(world, { project, files, user });
      return problems;
    },
  };
}
