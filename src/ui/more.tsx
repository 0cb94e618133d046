import type { Pages } from '../platform/use-pages';
import { common } from '../texts/common';
import { Button } from './button';

/** The way on below a list; also tried by scrolling down to it. */
export function More({ pages: { more, status, loadMore } }: { pages: Pages<unknown> }) {
  if (!more) return null;
  return (
    <Button kind="text" block loading={status === 'loading'} onClick={() => void loadMore()}>
      {status === 'failed' ? common.moreFailed : common.more}
    </Button>
  );
}
