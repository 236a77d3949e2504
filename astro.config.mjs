import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import remarkGfm from 'remark-gfm';
import { settings } from './settings.ts';
import { search } from './src/search/index/integration.ts';
import { isListed } from './src/site/sitemap.ts';

export default defineConfig({
  site: settings.site,
  base: settings.base,
  output: 'static',
  trailingSlash: 'always',
  // inlineStylesheets: the Content-Security-Policy lets no inline style through.
  build: { format: 'directory', concurrency: 4, inlineStylesheets: 'never' },
  markdown: {
    processor: unified({ gfm: false, remarkPlugins: [remarkGfm], smartypants: false }),
    syntaxHighlight: false,
  },
  integrations: [
    mdx(),
    sitemap({ filter: isListed }),
    search({ resolutions: `${settings.content}/resolutions` }),
  ],
  // The same policy forbids inline scripts and data: fonts.
  vite: {
    worker: { format: 'es' },
    build: {
      assetsInlineLimit: 0,
      cssTarget: ['chrome111', 'firefox121', 'safari16.4'],
      // A preload that fails is remembered by some browsers, for a module and all it needs.
      modulePreload: false,
    },
  },
});
