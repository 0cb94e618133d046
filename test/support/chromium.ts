import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { devDependencies } from '../../package.json';

/** A browser to start: the file, and the environment it needs. */
export type BrowserBinary = { executablePath: string; env: Record<string, string> };

const version = devDependencies['@sparticuz/chromium'];
const run = promisify(execFile);
const UNPACK = "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())";

/**
 * Unpacks the browser, its fonts and the libraries that a bare Linux lacks, once per machine and version.
 * The package unpacks to the temporary folder of a process and asks Amazon's environment whether to add the
 * libraries; a process of its own keeps both away from ours. Renaming makes the folder appear whole.
 */
const unpack = async (): Promise<string> => {
  const folder = path.join(os.tmpdir(), `kangban-chromium-${version}`);
  if (fs.existsSync(folder)) return folder;
  const unfinished = fs.mkdtempSync(`${folder}-`);
  const env = { ...process.env, TMPDIR: unfinished, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
  await run(process.execPath, ['--input-type=module', '-e', UNPACK], { cwd: __dirname, env });
  try {
    fs.renameSync(unfinished, folder);
  } catch (error) {
    // Another process was faster.
    if (!fs.existsSync(folder)) throw error;
    fs.rmSync(unfinished, { recursive: true });
  }
  return folder;
};

/** Where fonts lie in the unpacked folder: what comes with the package looks for them elsewhere. */
const fontsIn = (folder: string): string => {
  const file = path.join(folder, 'fonts', 'kangban.conf');
  const lies = `<dir>${path.join(folder, 'fonts')}</dir><cachedir>${path.join(folder, 'fonts-cache')}</cachedir>`;
  if (!fs.existsSync(file)) fs.writeFileSync(file, `<?xml version="1.0"?><fontconfig>${lies}</fontconfig>\n`);
  return file;
};

/** The browser named by CHROMIUM_PATH, or else the one that came with npm (Linux x64). */
export const findChromium = async (): Promise<BrowserBinary> => {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) return { executablePath: chosen, env: {} };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'Set CHROMIUM_PATH to an installed Chrome or Chromium: the one from npm runs on Linux x64 only',
    );
  }
  const folder = await unpack();
  const libraries = [path.join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return {
    executablePath: path.join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: libraries,
      // A machine without fonts of its own would draw no text at all, not even that of a page's own font.
      ...(process.env.FONTCONFIG_PATH === undefined && { FONTCONFIG_FILE: fontsIn(folder) }),
    },
  };
};
