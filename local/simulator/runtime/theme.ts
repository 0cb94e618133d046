import { device } from './device';
import { program } from './program';

/** A colour or picture as app.json names it: `@name` is looked up in theme.json for the theme of now. */
export const themed = (value: string | undefined): string | undefined => {
  if (value === undefined || !value.startsWith('@')) return value;
  return program.theme?.[device.settings.theme][value.slice(1)];
};
