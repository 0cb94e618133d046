const head = (title: string, styles: string[]): string => `<!doctype html>
<html lang="zh-CN"%attributes%>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
${styles.map((style) => `<link rel="stylesheet" href="/simulator/${style}">`).join('\n')}`;

/** The bare phone, which fills the window; its clock is so many ms from the machine's. */
export const phonePage = (clockOffsetMs: number): string => `${head('康伴', [
  'font/index.css',
  'styles/phone.css',
  'styles/components.css',
]).replace('%attributes%', ` data-clock-offset-ms="${clockOffsetMs}"`)}
<body>
<script src="/simulator/mini-program.js"></script>
<script src="/simulator/phone.js"></script>
</body>
</html>`;

/** The phone in its frame: who holds it, its clock, its network, its messages. */
export const framePage =
  (): string => `${head('康伴 · 模拟器', ['font/index.css', 'styles/frame.css']).replace('%attributes%', '')}
<body>
<script src="/simulator/frame.js"></script>
</body>
</html>`;
