import { useEffect, useState } from 'react';

/** What was last written, once nothing has been written for a moment: for questions asked while typing. */
export function useSettled(value: string, afterMs = 300): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), afterMs);
    return () => clearTimeout(timer);
  }, [value, afterMs]);
  return settled;
}
