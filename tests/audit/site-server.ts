import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { createGzip } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};
const compressed = new Set(['.css', '.html', '.js', '.json', '.md', '.svg', '.txt', '.xml']);

/** Serves a built site on a free port of the loopback address as a usual static host does: compressed, and built files for ever. */
export function serveSite(root: string): Promise<{ readonly address: string; readonly server: Server }> {
  const server = createServer(({ url = '/' }, response) => {
    const file = fileAt(root, decodeURIComponent(new URL(url, 'http://site').pathname));
    const missing = file === undefined;
    const path = file ?? join(root, '404.html');
    const type = extname(path);
    const gzip = compressed.has(type);
    response.writeHead(missing ? 404 : 200, {
      'Content-Type': types[type] ?? 'application/octet-stream',
      'Cache-Control': url.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(gzip && { 'Content-Encoding': 'gzip' }),
    });
    const stream = createReadStream(path);
    (gzip ? stream.pipe(createGzip()) : stream).pipe(response);
  });
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address && typeof address === 'object') resolve({ address: `http://127.0.0.1:${address.port}`, server });
    });
  });
}

function fileAt(root: string, path: string): string | undefined {
  const full = join(root, normalize(path));
  return [full, join(full, 'index.html')].find((file) => existsSync(file) && statSync(file).isFile());
}
