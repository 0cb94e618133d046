import { useRouter } from '@tarojs/taro';

/** What the page was opened with (src/platform/routes.ts), decoded: WeChat hands it on as it was written. */
export function useParams(): Record<string, string | undefined> {
  const { params } = useRouter();
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      value === undefined ? undefined : decodeURIComponent(value),
    ]),
  );
}
