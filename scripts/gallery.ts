import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { allScreens, type Look, type Screen, setScene, visit } from '../test/e2e/screens';
import { type DemoPhones, startDemoPhones } from '../test/support/demo-phones';
import { inParallel } from '../test/support/in-parallel';
import { ensureFunctionsBuilt } from './build-functions';
import { ensureMiniprogramBuilt } from './build-miniprogram';
import { galleryPage } from './gallery-page';

const ROOT = path.join(__dirname, '..');
const GALLERY = path.join(ROOT, 'gallery');
const AT_ONCE = 3;
const PIXELS_PER_POINT = 2;

const LOOKS: readonly Look[] = [
  { theme: 'light', large: false },
  { theme: 'dark', large: false },
  { theme: 'light', large: true },
  { theme: 'dark', large: true },
];

/** `client-home-dark-large.png` */
const pictureName = ({ name }: Pick<Screen, 'name'>, { theme, large }: Look): string =>
  `${name}-${theme}${large ? '-large' : ''}.png`;

/** The command `npm run gallery [-- --only PART]`: a picture of every screen in every look. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });
  await ensureFunctionsBuilt();
  await ensureMiniprogramBuilt();
  if (values.only === '') rmSync(GALLERY, { recursive: true, force: true });
  mkdirSync(GALLERY, { recursive: true });

  const phones = await startDemoPhones();
  const failures: string[] = [];
  let names: string[] = [];
  try {
    const all = allScreens(await setScene(phones.gateway));
    names = all.map(({ name }) => name);
    const screens = all.filter(({ name }) => name.includes(values.only));
    const pictures = screens.flatMap((screen) => LOOKS.map((look) => ({ screen, look })));
    let taken = 0;
    await inParallel(AT_ONCE, pictures, async ({ screen, look }) => {
      const name = pictureName(screen, look);
      const failure = await take(phones, screen, look, path.join(GALLERY, name));
      if (failure) failures.push(`${name}: ${failure}`);
      taken += 1;
      console.log(`${String(taken).padStart(3)}/${pictures.length}  ${name}${failure ? '  FAILED' : ''}`);
    });
  } finally {
    await phones.close();
  }
  writeFileSync(path.join(GALLERY, 'index.html'), galleryPage(names, LOOKS, pictureName));
  for (const failure of failures) console.error(failure);
  console.log(`\n${path.join(GALLERY, 'index.html')}`);
  process.exitCode = failures.length > 0 ? 1 : 0;
}

/** @returns why there is no picture, or what went wrong on the phone */
async function take(
  phones: DemoPhones,
  screen: Screen,
  look: Look,
  file: string,
): Promise<string | undefined> {
  try {
    await visit(phones, screen, { ...look, scale: PIXELS_PER_POINT }, ({ page }) =>
      page.screenshot({ path: file }),
    );
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
