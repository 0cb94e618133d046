import { Cron } from 'croner';
import type { LocalClock } from '../clock';
import type { FunctionHost, FunctionOutcome } from '../host/function-host';
import type { TimerSetting } from '../settings';
import { StartError } from '../start-error';

const TICK_MS = 1000;
const UTC_PLUS_8_MINUTES = 480;

/** A timer as developers see it. */
export interface TimerState extends TimerSetting {
  /** ISO instant on the cloud's clock; absent until it ran since the cloud started. */
  lastRunAt?: string;
}

/** The deployed timers: run on demand, and by themselves once `tick` has started. */
export class Timers {
  readonly #clock: LocalClock;
  readonly #host: FunctionHost;
  readonly #timers: ReadonlyMap<string, TimerSetting & { schedule: Cron }>;
  readonly #lastRunAt = new Map<string, number>();
  #ticking: NodeJS.Timeout | undefined;

  constructor(settings: readonly TimerSetting[], clock: LocalClock, host: FunctionHost) {
    this.#clock = clock;
    this.#host = host;
    this.#timers = new Map(settings.map((timer) => [timer.name, { ...timer, schedule: scheduleOf(timer) }]));
  }

  list(): TimerState[] {
    return [...this.#timers.values()].map(({ schedule, ...timer }) => {
      const at = this.#lastRunAt.get(timer.name);
      return at === undefined ? timer : { ...timer, lastRunAt: new Date(at).toISOString() };
    });
  }

  /** Runs one timer's function now; undefined where there is no such timer. */
  async run(name: string, crashAfterTrips?: number): Promise<FunctionOutcome | undefined> {
    const timer = this.#timers.get(name);
    if (timer === undefined) return undefined;
    const at = this.#clock.now();
    this.#lastRunAt.set(name, at);
    return this.#host.call({
      name: timer.function,
      event: JSON.stringify({
        Type: 'Timer',
        TriggerName: name,
        Time: new Date(at).toISOString(),
        Message: '',
      }),
      source: { kind: 'timer' },
      crashAfterTrips,
    });
  }

  /**
   * Runs each timer when the cloud's clock reaches its time. A clock moved past several times runs the
   * timer once, as a runtime that was asleep would; one moved back runs it again when its time comes again.
   */
  tick(): void {
    let seen = this.#clock.now();
    this.#ticking = setInterval(() => {
      const now = this.#clock.now();
      const from = now < seen ? this.#clock.runsFrom : seen;
      for (const { name, schedule } of this.#timers.values()) {
        const due = schedule.nextRun(new Date(from));
        if (due !== null && due.getTime() <= now) void this.run(name);
      }
      seen = now;
    }, TICK_MS);
  }

  stop(): void {
    clearInterval(this.#ticking);
  }
}

/** Seven fields (second to year) in UTC+8. */
function scheduleOf({ name, cron }: TimerSetting): Cron {
  try {
    return new Cron(cron, { paused: true, utcOffset: UTC_PLUS_8_MINUTES, mode: '7-part' });
  } catch (error) {
    throw new StartError(`the timer ${name} has no usable schedule (${cron}): ${String(error)}`);
  }
}
