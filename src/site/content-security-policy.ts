import { createHash } from 'node:crypto';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Writes a Content-Security-Policy into each built page, with the hashes of exactly the inline scripts of that page. */
export function contentSecurityPolicy(): AstroIntegration {
  return {
    name: 'content-security-policy',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        for await (const page of glob('**/*.html', { cwd: root })) {
          const path = `${root}/${page}`;
          await writeFile(path, withPolicy(await readFile(path, 'utf8')));
        }
      },
    },
  };
}

/** The page with its policy before anything that fetches or runs. */
export function withPolicy(html: string): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policyOf(html)}">`;
  const before = [/<meta charset="?utf-8"?\s*\/?>/i, /<head\b[^>]*>/i, /<!doctype html>/i].find((tag) =>
    tag.test(html),
  );
  return before ? html.replace(before, (tag) => tag + meta) : meta + html;
}

/** The policy of one page. Styles stay open to inline ones for the editor; scripts do not. */
export function policyOf(html: string): string {
  const hashes = new Set(
    inlineScripts(html).map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`),
  );
  return [
    "default-src 'none'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...hashes].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join('; ');
}

function inlineScripts(html: string): string[] {
  return [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)]
    .filter(
      ([, attributes = '']) => !/\ssrc\s*=/.test(attributes) && !/type="?application\/(ld\+)?json/.test(attributes),
    )
    .map(([, , text = '']) => text);
}
