import fs from 'node:fs';
import path from 'node:path';

/** The files of a built mini-program, read once; names are relative, with forward slashes. */
export class Files {
  readonly names: ReadonlySet<string>;
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
    const entries = fs.readdirSync(root, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    this.names = new Set(
      files.map((file) =>
        path.relative(root, path.join(file.parentPath, file.name)).split(path.sep).join('/'),
      ),
    );
  }

  has(name: string): boolean {
    return this.names.has(name);
  }

  read(name: string): string {
    return fs.readFileSync(path.join(this.#root, name), 'utf8');
  }

  /** Names with this suffix, without it. */
  *named(suffix: string): Generator<string> {
    for (const name of this.names) if (name.endsWith(suffix)) yield name.slice(0, -suffix.length);
  }
}

/** `relative` as seen from the file `from`; a leading slash means the root. */
export const resolveFrom = (from: string, relative: string): string =>
  relative.startsWith('/')
    ? path.posix.normalize(relative.slice(1))
    : path.posix.join(path.posix.dirname(from), relative);
