import { resolveSource } from '../files';

/** WeChat's event names and the browser's. */
const EVENTS = {
  Canplay: 'canplay',
  Play: 'play',
  Pause: 'pause',
  Ended: 'ended',
  TimeUpdate: 'timeupdate',
  Error: 'error',
  Waiting: 'waiting',
  Seeking: 'seeking',
  Seeked: 'seeked',
} as const;

type Listener = (detail: object) => void;

/** `wx.createInnerAudioContext()`: one sound. */
export class InnerAudio {
  readonly #audio = new Audio();
  readonly #stopped = new Set<Listener>();
  autoplay = false;
  obeyMuteSwitch = true;
  #source = '';

  constructor() {
    for (const [name, event] of Object.entries(EVENTS)) {
      const listeners = new Map<Listener, () => void>();
      Reflect.set(this, `on${name}`, (listener: Listener) => {
        const forward = () => listener(name === 'Error' ? { errCode: 10002, errMsg: 'audio failed' } : {});
        listeners.set(listener, forward);
        this.#audio.addEventListener(event, forward);
      });
      Reflect.set(this, `off${name}`, (listener?: Listener) => {
        for (const [known, forward] of listeners) {
          if (listener === undefined || known === listener) this.#audio.removeEventListener(event, forward);
        }
      });
    }
  }

  onStop = (listener: Listener): void => {
    this.#stopped.add(listener);
  };
  offStop = (listener: Listener): void => {
    this.#stopped.delete(listener);
  };

  get src(): string {
    return this.#source;
  }
  set src(source: string) {
    this.#source = source;
    resolveSource(source).then((url) => {
      this.#audio.src = url;
      if (this.autoplay) this.play();
    });
  }
  get currentTime(): number {
    return this.#audio.currentTime;
  }
  get duration(): number {
    return Number.isFinite(this.#audio.duration) ? this.#audio.duration : 0;
  }
  get paused(): boolean {
    return this.#audio.paused;
  }
  get loop(): boolean {
    return this.#audio.loop;
  }
  set loop(loop: boolean) {
    this.#audio.loop = loop;
  }
  get volume(): number {
    return this.#audio.volume;
  }
  set volume(volume: number) {
    this.#audio.volume = volume;
  }
  get playbackRate(): number {
    return this.#audio.playbackRate;
  }
  set playbackRate(rate: number) {
    this.#audio.playbackRate = rate;
  }

  play = (): void => {
    // A refusal is also told by the error event.
    this.#audio.play().catch(() => undefined);
  };
  pause = (): void => this.#audio.pause();
  seek = (seconds: number): void => {
    this.#audio.currentTime = seconds;
  };
  stop = (): void => {
    this.#audio.pause();
    this.#audio.currentTime = 0;
    for (const listener of this.#stopped) listener({});
  };
  destroy = (): void => {
    this.#audio.pause();
    this.#audio.removeAttribute('src');
  };
}
