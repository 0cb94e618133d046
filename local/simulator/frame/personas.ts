import { element } from '../runtime/dom';
import type { Persona } from './cloud';
import { part, quiet } from './parts';

/** The roles in the order in which they are offered. */
const ROLES: [role: string, name: string][] = [
  ['client', '服务对象'],
  ['guardian', '监护人'],
  ['relative', '家属'],
  ['volunteer', '志愿者'],
  ['staff', '社工'],
  ['social-worker', '社工'],
  ['worker', '社工'],
  ['manager', '主任'],
  ['supervisor', '督导'],
  ['district', '区县'],
];

const rolesOf = (persona: Persona): string => {
  const roles = new Set(persona.roles.map(({ role }) => role));
  const names = ROLES.filter(([role]) => roles.has(role)).map(([, name]) => name);
  return [...new Set(names)].join('、');
};

const rank = (persona: Persona): number => {
  const roles = persona.roles.map(({ role }) => ROLES.findIndex(([known]) => known === role));
  return Math.min(ROLES.length, ...roles.filter((index) => index >= 0));
};

/** Who holds the phone. */
export const drawPersonas = (
  personas: Persona[],
  chosen: string,
  choose: (openid: string) => void,
): HTMLElement => {
  if (personas.length === 0) return part('谁在用手机', quiet('本地云里还没有人；用 --seed demo 启动。'));
  const sorted = [...personas].sort((a, b) => rank(a) - rank(b));
  const rows = sorted.map((persona) => {
    const row = element(
      'button',
      { type: 'button', class: 'persona' },
      element('strong', {}, persona.label),
      element('small', {}, rolesOf(persona)),
    );
    row.setAttribute('aria-pressed', String(persona.openid === chosen));
    row.onclick = () => {
      for (const each of rows) each.setAttribute('aria-pressed', String(each === row));
      choose(persona.openid);
    };
    return row;
  });
  return part('谁在用手机', element('div', { class: 'personas' }, ...rows));
};
