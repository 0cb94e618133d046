/** Prints sections one under the other, and remembers whether every limit was kept. */
export class Report {
  broken = 0;

  section(title: string): void {
    console.log(`\n■ ${title}`);
  }

  /** What is under way: long work is never silent. */
  progress(text: string): void {
    console.log(`  … ${text}`);
  }

  /** A figure beside others, for orientation. */
  figure(name: string, value: string): void {
    console.log(`  ${name}: ${value}`);
  }

  /** A figure that has a limit. */
  measure(name: string, value: string, limit: string, kept: boolean): void {
    if (!kept) this.broken += 1;
    console.log(`  ${kept ? '✓' : '✗'} ${name}: ${value} (${limit})`);
  }

  /** A figure that has an aim: it is told, and breaks nothing. */
  aim(name: string, value: string, aim: string, kept: boolean): void {
    console.log(`  ${kept ? '✓' : '△'} ${name}: ${value} (aim ${aim})`);
  }

  table(rows: readonly Record<string, string | number>[]): void {
    console.table(rows);
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

export const percent = (ratio: number) => `${Math.round(ratio * 100)} %`;
export const times = (ratio: number) => `${ratio.toFixed(2)} ×`;
export const milliseconds = (ms: number) => `${ms.toFixed(1)} ms`;
export const kilobytes = (bytes: number) => `${Math.round(bytes / 1024)} KB`;

/** Runs `work` for 0 … count-1, so many at once; answers how long it took, in ms. */
export async function timed(
  count: number,
  atOnce: number,
  work: (i: number) => Promise<unknown>,
): Promise<number> {
  const startedAt = performance.now();
  let next = 0;
  const lane = async () => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return performance.now() - startedAt;
}
