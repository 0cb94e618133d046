import type { Look } from '../test/e2e/screens';

/** A page that lays the looks of each screen side by side. */
export function galleryPage(
  screens: readonly string[],
  looks: readonly Look[],
  pictureName: (screen: { name: string }, look: Look) => string,
): string {
  const rows = screens.map((name) => {
    const pictures = looks.map((look) => {
      const file = pictureName({ name }, look);
      return `<a href="${file}"><img loading="lazy" src="${file}" alt="${file}"></a>`;
    });
    return `<section><h2>${name}</h2>${pictures.join('')}</section>`;
  });
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<title>康伴: every screen</title>
<style>
  body { margin: 24px; background: #ddd; font: 16px system-ui, sans-serif; }
  h2 { font-size: 16px; }
  section { white-space: nowrap; }
  img { width: 300px; margin: 0 12px 24px 0; border-radius: 12px; }
</style>
${rows.join('\n')}
</html>
`;
}
