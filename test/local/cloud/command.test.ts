import { type ChildProcess, type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sdkApp } from './fixtures';

const ROOT = path.join(__dirname, '../../..');

/** The command behind `npm run cloud`, as a process of its own. */
function startCommand(...args: string[]) {
  return watched(spawn(process.execPath, ['--import', 'tsx', 'local/cloud/main.ts', ...args], { cwd: ROOT }));
}

function watched(child: ChildProcessWithoutNullStreams) {
  const output = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    output.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output.err += chunk;
  });
  return { process: child, output };
}

/** Waits for the one line that says it is ready, and reads the address in it. */
async function readyAddress({ process: child, output }: ReturnType<typeof watched>): Promise<string> {
  for await (const _ of child.stdout) if (output.out.includes('\n')) break;
  const address = output.out.match(/^.*(http:\/\/127\.0\.0\.1:\d+)\n$/)?.[1];
  if (address === undefined) throw new Error(`not ready: ${output.out}${output.err}`);
  return address;
}

async function exitCode(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}

describe('npm run cloud', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'kangban-command-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  test('prints its address, serves, and ends cleanly on SIGTERM', async () => {
    const command = startCommand('--port', '0', '--data', dataDir, '--seed', 'none');
    const url = await readyAddress(command);
    expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ ok: true });
    expect(await (await fetch(`${url}/dev/personas`)).json()).toEqual([]);
    command.process.kill('SIGTERM');
    expect(await exitCode(command.process)).toBe(0);
    expect(command.output.out.split('\n')).toHaveLength(2);
  });

  test('ends when npm does, which passes no signal on', async () => {
    const args = ['run', '--silent', 'cloud', '--', '--data', dataDir];
    const command = watched(spawn('npm', args, { cwd: ROOT }));
    const url = await readyAddress(command);
    command.process.kill('SIGTERM');
    await exitCode(command.process);
    const answers = () =>
      fetch(`${url}/healthz`).then(
        () => true,
        () => false,
      );
    while (await answers()) await new Promise((resolve) => setTimeout(resolve, 50));
  });

  test('a port in use, a folder in use: one line and exit code 1', async () => {
    const first = startCommand('--data', dataDir);
    const { port } = new URL(await readyAddress(first));
    const elsewhere = path.join(dataDir, 'elsewhere');
    const samePort = startCommand('--port', port, '--data', elsewhere);
    const sameData = startCommand('--data', dataDir);
    for (const { process: child, output } of [samePort, sameData]) {
      expect(await exitCode(child)).toBe(1);
      expect(output.out).toBe('');
      expect(output.err.trim().split('\n')).toHaveLength(1);
    }
    expect(samePort.output.err).toContain(`port ${port}`);
    expect(sameData.output.err).toContain('another process');
    first.process.kill('SIGINT');
    expect(await exitCode(first.process)).toBe(0);
  });

  test('what cannot work: one line and exit code 1', async () => {
    const file = path.join(dataDir, 'file');
    writeFileSync(file, '');
    const attempts: [string[], RegExp][] = [
      [['--data', path.join(file, 'below')], /cannot write to the data folder/],
      [['--data', '/proc/nobody/here'], /cannot write to the data folder/],
      [[], /--data is missing/],
      [['--data', dataDir, '--port', 'x'], /--port must be a whole number/],
      [['--data', dataDir, '--seed', 'oak'], /--seed must be one of/],
      [['--data', dataDir, '--sead', 'demo'], /--sead/],
    ];
    for (const [args, reason] of attempts) {
      const { process: child, output } = startCommand(...args);
      expect(await exitCode(child)).toBe(1);
      expect(output.err).toMatch(reason);
      expect(output.err.trim().split('\n')).toHaveLength(1);
    }
  });

  test('kill -9: what was acknowledged is there after a restart', async () => {
    const first = startCommand('--data', dataDir);
    const url = await readyAddress(first);
    const app = sdkApp(url);
    const { fileID } = await app.uploadFile({ cloudPath: 'kept', fileContent: Buffer.from('kept') });
    const acknowledged: string[] = [];
    const insert = async (worker: number) => {
      for (let i = 0; ; i++) {
        const _id = `w${worker}-${i}`;
        await app.database().collection('stations').add({ _id });
        acknowledged.push(_id);
        if (acknowledged.length === 100) first.process.kill('SIGKILL');
      }
    };
    await Promise.allSettled([0, 1, 2, 3].map(insert));
    await exitCode(first.process);

    const second = startCommand('--data', dataDir);
    const again = sdkApp(await readyAddress(second));
    const { data } = await again.database().collection('stations').limit(1000).get();
    const found = new Set(data.map(({ _id }: { _id: string }) => _id));
    expect(acknowledged.length).toBeGreaterThanOrEqual(100);
    expect(acknowledged.filter((id) => !found.has(id))).toEqual([]);
    expect(String((await again.downloadFile({ fileID })).fileContent)).toBe('kept');
    second.process.kill('SIGKILL');
    await exitCode(second.process);
  });
});
