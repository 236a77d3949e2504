import { expect, test } from 'vitest';
import { check } from '../../../scripts/links/check.ts';
import { readPage, readSitemap } from '../../../scripts/links/page.ts';

/** The faults of a page at en/a/index.html, in a site that also has en/b/ with one anchor. */
function faults(html: string, { base = '/', file = 'en/a/index.html' } = {}): string[] {
  const pages = [readPage(file, html), readPage('en/b/index.html', '<p id="para-1">')];
  const files = new Set([file, 'en/b/index.html', 'icon.png', 'en/A(I)/index.html', 'data.txt']);
  return check({ site: 'https://here.org', base, files, pages }).map(
    ({ line, found, problem }) => `${line}: ${found}: ${problem}`,
  );
}

test.each([
  ['a page', '<a href="/en/b/">'],
  ['an anchor', '<a href="../b/#para-1">'],
  ['an anchor with words to mark', '<a href="../b/#para-1:~:text=urges%20all">'],
  ['the page itself', '<a href="?q=x"><a href="#">'],
  ['the top', '<a href="#top">'],
  ['a symbol with brackets', '<a href="/en/A(I)/"><a href="/en/A%28I%29/">'],
  ['a file', '<a href="/data.txt#anything">'],
  ['its own full address', '<link rel="canonical" href="https://here.org/en/b/">'],
  ['another host', '<a href="https://docs.un.org/en/A/RES/64/1">'],
  ['mail', '<a href="mailto:a@b.org">'],
  ['images by density', '<img srcset="/icon.png 1x, /icon.png 2x">'],
  ['a label', '<label for="q"><input id="q" aria-describedby="q">'],
])('accepts a link to %s', (_, html) => {
  expect(faults(html)).toEqual([]);
});

test.each([
  ['<a href="/en/c/">', '1: a href="/en/c/": no such file'],
  ['\n\n<a href="/en/b">', '3: a href="/en/b": lacks "/"'],
  ['<a href="/en/b/#para-2">', '1: a href="/en/b/#para-2": no such anchor there'],
  ['<a href="#para-1">', '1: a href="#para-1": no such anchor there'],
  ['<img src="/none.png">', '1: img src="/none.png": no such file'],
  ['<img srcset="/none.png 2x">', '1: img srcset="/none.png": no such file'],
  ['<script src="/none.js">', '1: script src="/none.js": no such file'],
  ['<p id="a"><p id="b">\n<p id="a">', '2: id="a": stands twice'],
  ['<label for="q">', '1: label for="q": no such id here'],
  ['<a href="javascript:alert(1)">', '1: a href="javascript:alert(1)": runs script'],
  ['<a href="http://[">', '1: a href="http://[": is no address'],
  [
    '<script src="https://cdn.org/x.js">',
    '1: script src="https://cdn.org/x.js": is fetched from another host',
  ],
  [
    '<link rel="stylesheet" href="//cdn.org/x.css">',
    '1: link href="//cdn.org/x.css": is fetched from another host',
  ],
  [
    '<meta property="og:image" content="https://here.org/none.png">',
    '1: meta content="https://here.org/none.png": no such file',
  ],
])('faults %s', (html, fault) => {
  expect(faults(html)).toEqual([fault]);
});

test('keeps to the base path', () => {
  const html = '<a href="/sub/en/b/#para-1"><a href="../b/"><a href="/en/b/">';
  expect(faults(html, { base: '/sub' })).toEqual(['1: a href="/en/b/": lies outside /sub']);
});

test('lets the page for missing pages link by full paths only', () => {
  const html = '<a href="/en/b/"><a href="en/b/">';
  expect(faults(html, { file: '404.html' })).toEqual(['1: a href="en/b/": is relative']);
});

test('reads a sitemap', () => {
  const xml =
    '<?xml version="1.0"?>\n<urlset>\n<url><loc>https://here.org/en/</loc></url></urlset>';
  expect(readSitemap('sitemap-0.xml', xml).links).toEqual([
    { from: 'loc', target: 'https://here.org/en/', kind: 'address', line: 3 },
  ]);
});
