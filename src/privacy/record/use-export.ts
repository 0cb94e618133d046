import { useUnload } from '@tarojs/taro';
import { useRef, useState } from 'react';
import { call } from '../../platform/call';
import type { AnyRefusal } from '../../platform/calls';
import { removeFile, shareFile, writeText } from '../../platform/files';
import { asText, joined, type Section } from './as-text';

/** More pages than a record has in many years; a cursor that never ends is our own fault. */
const MOST_PAGES = 100;

export type Export =
  | { status: 'none' }
  | { status: 'making'; page: number }
  | { status: 'refused'; code: AnyRefusal }
  | { status: 'unwritten' }
  | { status: 'ready'; filePath: string; fileName: string; titles: string[]; shared?: boolean };

/**
 * Makes the record into a file, page by page, and hands it on. It is asked for at a tap and kept nowhere but in
 * that file, which goes when the page is left.
 */
export function useExport(clientId: string) {
  const [state, setState] = useState<Export>({ status: 'none' });
  const left = useRef(false);
  const written = useRef<string>();
  const discard = (): void => {
    if (written.current) removeFile(written.current);
    written.current = undefined;
  };
  useUnload(() => {
    left.current = true;
    discard();
  });

  async function make(): Promise<void> {
    discard();
    setState({ status: 'making', page: 1 });
    const found = await collect(clientId, (page) => setState({ status: 'making', page }));
    if (left.current) return;
    if (!found.ok) return setState({ status: 'refused', code: found.code });
    const { fileName, sections } = found;
    const filePath = await writeText(fileName, asText(sections, Date.now()));
    written.current = filePath;
    if (left.current) return discard();
    if (!filePath) return setState({ status: 'unwritten' });
    setState({ status: 'ready', filePath, fileName, titles: joined(sections).map(({ title }) => title) });
  }

  async function share(): Promise<void> {
    if (state.status !== 'ready') return;
    const shared = await shareFile(state.filePath, state.fileName);
    setState({ ...state, shared });
  }

  return { state, make, share };
}

type Collected = { ok: true; fileName: string; sections: Section[] } | { ok: false; code: AnyRefusal };

/** All pages of the record. */
async function collect(clientId: string, onPage: (page: number) => void): Promise<Collected> {
  const sections: Section[] = [];
  let cursor: string | undefined;
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    onPage(page);
    const answer = await call('privacy', 'exportRecord', { clientId, ...(cursor && { cursor }) });
    if (!answer.ok) return answer;
    sections.push(...answer.data.sections);
    cursor = answer.data.cursor;
    if (cursor === undefined) return { ok: true, fileName: answer.data.fileName, sections };
  }
  return { ok: false, code: 'INTERNAL' };
}
