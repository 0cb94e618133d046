import fs from 'node:fs';

/** An SVG file as a CSS `url()`, percent-encoded only where CSS and URLs ask for it. */
export function svgUrl(file: string): string {
  const svg = fs.readFileSync(file, 'utf8').trim().replaceAll('"', "'");
  return `url("data:image/svg+xml,${svg.replace(/[%#<>]/g, encodeURIComponent)}")`;
}
