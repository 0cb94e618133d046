import fs from 'node:fs';
import path from 'node:path';
import type { IPluginContext, TaroPlatformBase } from '@tarojs/service';
import aria from '../../src/platform/aria.json';
import { copyVant } from './copy';
import { vantDefaults } from './defaults';

/**
 * The Taro plugin that carries @vant/weapp along.
 *
 * Before the build it mends the templates: Vant's own defaults for props that a page leaves out, and the
 * ARIA attributes that Taro does not know (their running half is src/platform/aria-runtime.ts).
 * After the build it copies what the app uses of Vant to `miniprogram_npm`, WeChat's own place for packages.
 */
export default function vant(ctx: IPluginContext): void {
  const library = path.join(path.dirname(require.resolve('@vant/weapp/package.json')), 'lib');
  const { appPath, sourcePath } = ctx.paths;

  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform: TaroPlatformBase) {
      platform.template.mergeThirdPartyComponents(vantDefaults(library));
      platform.template.mergeComponents(ctx, ariaAttributes());
      platform.runtimePath = [platform.runtimePath, path.join(sourcePath, 'platform/aria-runtime.ts')].flat();
    },
  });

  ctx.onBuildFinish(() => {
    const icons = path.join(appPath, 'src/assets/icons');
    if (fs.existsSync(path.join(ctx.paths.outputPath, 'app.json')))
      copyVant(library, icons, ctx.paths.outputPath);
  });
}

function ariaAttributes(): Record<string, Record<string, string>> {
  const attributes = Object.fromEntries(aria.attributes.map((name) => [name, '']));
  return Object.fromEntries(aria.components.map((component) => [component, attributes]));
}
