import { TmplGroup } from 'glass-easel-template-compiler';
import { z } from 'zod';
import type { Files } from './files';
import { WXS_PRELUDE, wxsToJs } from './wxs';

const parseProblems = z.array(
  z.object({ path: z.string(), startLine: z.number(), message: z.string(), isError: z.boolean().optional() }),
);
const names = z.array(z.string());

/**
 * Compiles all WXML and WXS.
 * @returns JavaScript: an expression whose value maps a path to its template.
 */
export const compileTemplates = (files: Files, warn: (message: string) => void): string => {
  const group = new TmplGroup();
  for (const name of files.named('.wxml')) {
    for (const problem of parseProblems.parse(group.addTmpl(name, files.read(`${name}.wxml`)) ?? [])) {
      warn(`${problem.path}.wxml:${problem.startLine + 1} ${problem.message}`);
    }
    for (const module of names.parse(group.getInlineScriptModuleNames(name))) {
      group.setInlineScript(name, module, wxsToJs(group.getInlineScript(name, module)));
    }
  }
  for (const name of files.named('.wxs')) {
    const script = wxsToJs(files.read(`${name}.wxs`));
    // A template asks for it without its suffix, another script with it.
    group.addScript(name, script);
    group.addScript(`${name}.wxs`, script);
  }
  const templates = group.getTmplGenObjectGroups();
  group.free();
  return `(() => {${WXS_PRELUDE}\nreturn ${templates}\n})()`;
};
