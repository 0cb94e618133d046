import fs from 'node:fs';
import path from 'node:path';
import * as sass from 'sass';
import { sassFunctions } from '../../config/sass-icons';
import { ICON_NAMES } from '../../src/ui/icon-names';

const source = path.resolve(__dirname, '../../src');

test('every line icon has a name and a mask, and no name lacks its picture', () => {
  const files = fs.readdirSync(path.join(source, 'assets/icons/line')).map((file) => path.parse(file).name);
  expect([...ICON_NAMES].sort()).toEqual(files.sort());
  const { css } = sass.renderSync({
    file: path.join(source, 'styles/icon.scss'),
    functions: sassFunctions,
    silenceDeprecations: ['legacy-js-api'],
  });
  for (const name of ICON_NAMES) expect(css.toString()).toContain(`.kb-icon-${name} {`);
});
