import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { Gateway } from './gateway';

const ROOT = path.join(__dirname, '../..');
const READY = /ready on (http:\/\/\S+)/;

/** The command `npm run cloud` as a process of its own, which can be killed like one. */
export class CloudProcess {
  readonly gateway: Gateway;

  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
    /** From start to ready. */
    readonly bootMs: number,
  ) {
    this.gateway = new Gateway(url);
  }

  /** Starts it on a free port and waits until it is ready. */
  static async start(dataDir: string, options: readonly string[] = []): Promise<CloudProcess> {
    const startedAt = performance.now();
    const args = ['--import', 'tsx', 'local/cloud/main.ts', '--port', '0', '--data', dataDir, ...options];
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    const url = await addressOf(child);
    return new CloudProcess(child, url, performance.now() - startedAt);
  }

  /** kill -9: nothing is finished, nothing is written any more. */
  async kill(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await ended;
  }
}

/** The address it prints when it is ready. @throws with what it said where it ends before that. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const read = (chunk: Buffer) => {
      said += chunk;
      const address = READY.exec(said)?.[1];
      if (address) resolve(address);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => reject(new Error(`the cloud ended with ${code}: ${said}`)));
  });
}
