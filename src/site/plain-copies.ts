import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { htmlToMarkdown } from './html-to-markdown.ts';

/** What a built page says of itself, and its words. */
export type PlainPage = {
  readonly lang: string;
  readonly title: string;
  readonly description: string;
  readonly address: string;
  readonly markdown: string;
};

/** Writes each article once more as plain Markdown (`index.md` beside `index.html`), and `llms.txt`, the list of them. */
export function plainCopies(): AstroIntegration {
  return {
    name: 'plain-copies',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const pages: PlainPage[] = [];
        for await (const path of glob('**/index.html', { cwd: root })) {
          const page = plainPage(await readFile(join(root, path), 'utf8'));
          if (!page) continue;
          pages.push(page);
          await writeFile(join(root, path.replace(/html$/, 'md')), plainText(page));
        }
        await writeFile(join(root, 'llms.txt'), llmsText(pages));
      },
    },
  };
}

/** The article of a built page; `undefined` for a page that is none. */
function plainPage(html: string): PlainPage | undefined {
  const [, lang] = /<html[^>]*\slang="([^"]*)"/.exec(html) ?? [];
  const [, address] = /<link rel="canonical" href="([^"]*)"/.exec(html) ?? [];
  const start = html.search(/<div class="[^"]*\bsl-markdown-content\b/);
  if (!lang || !address || start === -1) return undefined;
  const end = [html.indexOf('<footer', start), html.indexOf('</main>', start)].filter((at) => at !== -1);
  const one = (pattern: RegExp) => htmlToMarkdown(pattern.exec(html)?.[1] ?? '', address);
  return {
    lang,
    address,
    title: one(/<h1[^>]*>([\s\S]*?)<\/h1>/),
    description: one(/<meta name="description" content="([^"]*)"/),
    markdown: htmlToMarkdown(html.slice(start, Math.min(...end)), address),
  };
}

function plainText({ title, description, address, markdown }: PlainPage): string {
  return `# ${title}\n\n> ${description}\n\n<${address}>\n\n${markdown}\n`;
}

/** The list of all articles, by language, in the form of llmstxt.org. */
function llmsText(pages: readonly PlainPage[]): string {
  const section = (lang: string, heading: string) => {
    const lines = pages
      .filter((page) => page.lang === lang)
      .toSorted((a, b) => (a.address < b.address ? -1 : 1))
      .map(({ title, address, description }) => `- [${title}](${new URL('index.md', address).href}): ${description}`);
    return `## ${heading}\n\n${lines.join('\n')}`;
  };
  return [
    '# Multus Clinic',
    '> Will this inventory, this ansible-playbook command and this Kubespray release stop in the Multus role, or leave Multus half installed, and what to run instead. Verdicts are computed from a simulation that is checked against recorded runs.',
    section('en', 'English'),
    section('zh-CN', '简体中文'),
  ]
    .join('\n\n')
    .concat('\n');
}
