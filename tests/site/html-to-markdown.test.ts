import { expect, test } from 'vitest';
import { htmlToMarkdown } from '../../src/site/html-to-markdown.ts';

const at = 'http://site.test/b/page/';
const markdown = (html: string) => htmlToMarkdown(html, at);

test.for([
  ['a paragraph, its line breaks folded', '<p>one\n  two</p>', 'one two'],
  ['a heading', '<h3 id="x">Why</h3>', '### Why'],
  ['emphasis', '<p><strong>a</strong> and <em>b</em></p>', '**a** and *b*'],
  [
    'text that Markdown would treat as markup, escaped',
    '<p>a &lt;b&gt; &amp;amp; &#39;c&#x27; *d*</p>',
    "a \\<b> \\&amp; 'c' \\*d\\*",
  ],
  ['code, without its markup', '<p>run <code><b>--limit</b> w1</code></p>', 'run `--limit w1`'],
  ['a link below the page', '<p><a href="../x/">x</a></p>', '[x](http://site.test/b/x/)'],
  ['a link from the root', '<p><a href="/b/x/#y">x</a></p>', '[x](http://site.test/b/x/#y)'],
  ['a list', '<ul><li>a</li><li>b</li></ul>', '- a\n- b'],
  ['a numbered list with blocks', '<ol><li><p>a</p><pre>x\ny</pre></li></ol>', '1. a\n\n   ```\n   x\n   y\n   ```'],
  [
    'a table',
    '<table><tr><th>a</th><th>b</th></tr><tr><td>1|2</td><td>3</td></tr></table>',
    '| a | b |\n| - | - |\n| 1\\|2 | 3 |',
  ],
  [
    'a list in a table, in one line',
    '<table><tr><th>a</th></tr><tr><td><ol><li><code>w1</code></li> <li>w2</li></ol></td></tr></table>',
    '| a |\n| - |\n| `w1`, w2 |',
  ],
  ['a code block with its language', '<pre data-language="sh"><code>a\nb\n</code></pre>', '```sh\na\nb\n```'],
  [
    'a heading that opens, with its figures after it',
    '<details><summary><h3>v2.26</h3><span>8 steps</span></summary><p>x</p></details>',
    '### v2.26\n\n8 steps\n\nx',
  ],
  [
    'a new file that a remedy adds, line by line',
    '<figure class="mc-file"><figcaption>New file x.yml</figcaption><div><ins class="mc-line"><span aria-hidden="true">+</span><code>a:</code></ins><ins class="mc-line"><span aria-hidden="true">+</span><code>  b: []</code></ins></div></figure>',
    'New file x.yml\n\n```\na:\n  b: []\n```',
  ],
  [
    'a file that a remedy changes, as a difference',
    '<figure class="mc-file"><figcaption>Change in x.ini</figcaption><div><span class="mc-line-number">@ 9</span><span class="mc-line"><code>w1</code></span><ins class="mc-line"><code>[g]</code></ins><del class="mc-line"><code>w2</code></del></div></figure>',
    'Change in x.ini\n\n```diff\n w1\n+[g]\n-w2\n```',
  ],
  ['a code block with ticks', '<pre>```</pre>', '````\n```\n````'],
  [
    'lines that are elements',
    '<pre><code><div class="ec-line">a</div><div class="ec-line">b</div></code></pre>',
    '```\na\nb\n```',
  ],
  [
    'the lines of a difference with their marks',
    '<pre data-language="diff"><code><div class="ec-line highlight del">a</div><div class="ec-line highlight ins">b</div></code></pre>',
    '```diff\n-a\n+b\n```',
  ],
  ['words beside each other in a box', '<div><span>a</span><strong>b</strong><span>c</span></div>', 'a **b** c'],
  ['tokens of code as they stand', '<pre><code><span>a=</span><span>b</span></code></pre>', '```\na=b\n```'],
  ['code and the punctuation after it', '<p><code>w1</code><span>: in</span></p>', '`w1`: in'],
  ['code with a space of its own', '<p>of<code> v2</code></p>', 'of `v2`'],
  ['words between blocks', '<div>a<p>b</p>c</div>', 'a\n\nb\n\nc'],
  ['text with a bare less-than sign', '<p>1 < 2</p>', '1 < 2'],
])('writes %s', ([, html, expected]) => {
  expect(markdown(html!)).toBe(expected);
});

test.for([
  ['scripts and styles', '<script>a()</script><style>b{}</style>'],
  ['pictures that have no words', '<svg><title>x</title></svg>'],
  ['what is hidden', '<p hidden>x</p><span aria-hidden="true">y</span>'],
  ['what can be pressed or filled in', '<button>Copy</button><input value="x"><select><option>y</option></select>'],
  ['comments', '<!-- x -->'],
])('leaves out %s', ([, html]) => {
  expect(markdown(`<p>a</p>${html}`)).toBe('a');
});

test('an element that is never closed loses no words', () => {
  expect(markdown('<div><p>a<p>b</div>c')).toContain('b');
});
