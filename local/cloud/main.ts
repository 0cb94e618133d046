import { ensureFunctionsBuilt } from '../../scripts/build-functions';
import { whenNpmIsGone } from '../../scripts/npm-gone';
import { startCloud } from '.';
import { readArguments } from './arguments';

/** The command `npm run cloud`: one line on stdout when it is ready, one on stderr when it cannot start. */
async function main(): Promise<void> {
  // The runtime's clock is UTC.
  process.env.TZ = 'UTC';
  let stop: () => void = () => process.exit(0);
  whenNpmIsGone(() => stop());
  const options = readArguments(process.argv.slice(2));
  await ensureFunctionsBuilt();
  const cloud = await startCloud({ ...options, log: (line) => console.error(line) });

  let closing: Promise<void> | undefined;
  stop = () => {
    closing ??= cloud.close().then(() => process.exit(0));
  };
  process.on('SIGTERM', () => stop());
  process.on('SIGINT', () => stop());
  console.log(`Kangban's local cloud is ready on ${cloud.url}`);
}

main().catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error);
  console.error(`The local cloud did not start: ${message.split('\n', 1)}`);
  process.exit(1);
});
