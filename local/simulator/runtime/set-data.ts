import { component } from 'glass-easel-miniprogram-adapter';

const warned = new Set<string>();

const warnOnce = (message: string): void => {
  if (warned.has(message)) return;
  warned.add(message);
  console.warn(message);
};

/**
 * The copy of `data` that reaches the view on a phone, where it travels as JSON: a field set to undefined
 * is not set, a function is lost.
 */
export const acrossTheBridge = (data: Record<string, unknown>, where: string): Record<string, unknown> => {
  const given = Object.entries(data).filter(([path, value]) => {
    if (value === undefined) warnOnce(`setData in ${where}: "${path}" is undefined and is not set`);
    return value !== undefined;
  });
  const text = JSON.stringify(Object.fromEntries(given), (key, value: unknown) => {
    if (typeof value === 'function') warnOnce(`setData in ${where}: "${key}" is a function and is lost`);
    return value;
  });
  return JSON.parse(text);
};

/**
 * Makes the mini-program's own `setData` pass through JSON, as on a phone. Packages are taken as they are:
 * Vant hands functions from component to component, which stays on this side of the bridge.
 */
export const passSetDataThroughJson = (): void => {
  const prototype = component.ComponentCaller.prototype;
  const setData = prototype.setData;
  prototype.setData = function (data: Record<string, unknown>, callback?: () => void) {
    const isPackage = this.is.startsWith('miniprogram_npm/');
    setData.call(this, isPackage ? data : acrossTheBridge(data, this.is), callback);
  };
};
