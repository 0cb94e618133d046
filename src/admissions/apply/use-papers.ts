import { useState } from 'react';
import { choosePictures, discard, type Picture, upload } from '../../platform/upload';

/** What the contract takes at most. */
export const MOST_PHOTOS = 6;
const MOST_BYTES = 10 * 1024 * 1024;
const FOLDER = 'applications';

/** What the last choosing left out: too large to be sent, or lost on the way. */
interface LeftOut {
  tooLarge: number;
  lost: number;
}
const NOTHING: LeftOut = { tooLarge: 0, lost: 0 };

/** Pictures of papers, stored as they are chosen, so that leaving the form loses none. */
export function usePapers(photos: readonly string[], onChange: (photos: string[]) => void) {
  const [busy, setBusy] = useState(false);
  const [leftOut, setLeftOut] = useState(NOTHING);
  // On the phone already: shown without being fetched again.
  const [local, setLocal] = useState<Record<string, string>>({});

  async function store(pictures: readonly Picture[]): Promise<void> {
    const fit = pictures.filter(({ bytes }) => bytes <= MOST_BYTES);
    const sent = await Promise.all(
      fit.map(async (picture) => ({ path: picture.path, fileId: await upload(picture, FOLDER) })),
    );
    const arrived = sent.flatMap(({ path, fileId }) => (fileId === undefined ? [] : [{ path, fileId }]));
    setLeftOut({ tooLarge: pictures.length - fit.length, lost: sent.length - arrived.length });
    setLocal((was) => ({ ...was, ...Object.fromEntries(arrived.map(({ path, fileId }) => [fileId, path])) }));
    onChange([...photos, ...arrived.map(({ fileId }) => fileId)]);
  }

  return {
    busy,
    leftOut,
    /** Where a picture is shown from. */
    sourceOf: (fileId: string): string => local[fileId] ?? fileId,
    async add(): Promise<void> {
      if (busy) return;
      setLeftOut(NOTHING);
      const pictures = await choosePictures(MOST_PHOTOS - photos.length);
      if (pictures.length === 0) return;
      setBusy(true);
      await store(pictures);
      setBusy(false);
    },
    remove(fileId: string): void {
      onChange(photos.filter((other) => other !== fileId));
      void discard([fileId]);
    },
  };
}
