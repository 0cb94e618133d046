/**
 * Makes `Date.now()`, `new Date()` and `Date()` follow the clock the host shares. `Date` stays one
 * and the same kind of thing: instances, statics and subclasses work as ever.
 */
export function followSharedClock(clockOffset: SharedArrayBuffer): void {
  const offsetMs = new BigInt64Array(clockOffset);
  const MachineDate = Date;
  const machineNow = Date.now;
  const now = () => machineNow() + Number(Atomics.load(offsetMs, 0));

  MachineDate.now = now;
  globalThis.Date = new Proxy(MachineDate, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
    apply: () => new MachineDate(now()).toString(),
  });
  MachineDate.prototype.constructor = globalThis.Date;
}
