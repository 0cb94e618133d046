import type { template } from 'glass-easel';
import type { Program } from '../program';

type Template = template.ComponentTemplate;
export type ModuleFunction = (this: unknown, ...given: unknown[]) => void;

/** The compiled mini-program, as the compiler's script left it. */
export type LoadedProgram = Program & {
  templates: Record<string, Template['content']> & Template['groupList'];
  modules: Record<string, ModuleFunction>;
};

declare global {
  interface Window {
    __miniProgram: LoadedProgram;
  }
}

export const program: LoadedProgram = window.__miniProgram;
