import path from 'node:path';
import { defineConfig } from '@tarojs/cli';
import { sassFunctions } from './sass-icons';

/**
 * Lengths are points of the phone, as Vant Weapp has them: pxtransform is off and nothing is rpx.
 */
export default defineConfig<'webpack5'>({
  projectName: 'kangban',
  date: '2026-11-22',
  designWidth: 375,
  deviceRatio: { 375: 2 },
  sourceRoot: 'src',
  outputRoot: 'dist/miniprogram',
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  // A phone has no process: what the build knows is written in where the source names it.
  env: {
    KANGBAN_TEMPLATE_UPCOMING: JSON.stringify(process.env.KANGBAN_TEMPLATE_UPCOMING ?? '日程提醒'),
  },
  plugins: [
    path.resolve(__dirname, 'vant'),
    path.resolve(__dirname, 'closed-inputs.ts'),
    '@tarojs/plugin-framework-react',
    '@tarojs/plugin-platform-weapp',
  ],
  // Tab pictures are named in theme.json only, where the build does not look.
  copy: {
    patterns: [{ from: 'src/assets/icons/tab', to: 'dist/miniprogram/assets/icons/tab' }],
    options: {},
  },
  mini: {
    enableSourceMap: false,
    sassLoaderOption: { sassOptions: { functions: sassFunctions } },
    imageUrlLoaderOption: { limit: 1 },
    optimizeMainPackage: { enable: true },
    minifyXML: { collapseWhitespace: true },
    postcss: {
      pxtransform: { enable: false },
      cssModules: { enable: false },
    },
  },
});
