import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The name under which a phone's pages ask for its Chinese font. */
const PHONE_FONT = 'PingFang SC';

/** Where the font's files are. */
export const fontFolder = path.dirname(
  createRequire(__filename).resolve('@fontsource-variable/noto-sans-sc/package.json'),
);

/** The style sheet of a free Chinese font in the place of the phone's own. */
export const fontStyles = (): string =>
  fs.readFileSync(path.join(fontFolder, 'index.css'), 'utf8').replaceAll('Noto Sans SC Variable', PHONE_FONT);
