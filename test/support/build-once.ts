import { ensureFunctionsBuilt } from '../../scripts/build-functions';

/** Before all tests: the functions they call are built from what is in the tree. */
export default async function buildOnce(): Promise<void> {
  await ensureFunctionsBuilt();
}
