import fs from 'node:fs';
import path from 'node:path';
import type { IPluginContext } from '@tarojs/service';

/**
 * The Taro plugin that ends every input of the templates. Taro's minifier takes them for HTML, where an input
 * has no end tag, and drops it; WeChat's compiler asks for one.
 */
export default function closedInputs(ctx: IPluginContext): void {
  ctx.onBuildFinish(() => {
    const file = path.join(ctx.paths.outputPath, 'base.wxml');
    if (fs.existsSync(file)) fs.writeFileSync(file, withClosedInputs(fs.readFileSync(file, 'utf8')));
  });
}

/** The same WXML with `/>` at each input that has no end. */
export const withClosedInputs = (wxml: string): string =>
  wxml.replace(/<input\b((?:"[^"]*"|[^">])*?)\s*\/?>(?:<\/input>)?/g, '<input$1/>');
