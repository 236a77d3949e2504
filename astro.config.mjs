import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig, passthroughImageService } from 'astro/config';
import remarkGfm from 'remark-gfm';
import { settings } from './settings.ts';
import { onePass } from './src/build/integration.ts';

/**
 * What the page that compares keeps, so that it works without a network, must lie below it: a service
 * worker serves no worker that lies elsewhere, and is known by its own address.
 */
const BELOW_COMPARE = ['draftWorker', 'pdf.worker.min'];
const workerName = (name) => {
  if (name === 'keepWorker') return 'en/compare/keep.js';
  return BELOW_COMPARE.includes(name) ? 'en/compare/[hash].js' : '_astro/[name]-[hash].js';
};

/** Every page names a dozen scripts, styles and faces: by their digests alone they weigh less. */
const namedByDigest = {
  name: 'named-by-digest',
  outputOptions: (options) => ({
    ...options,
    assetFileNames: ({ names: [name = ''] }) =>
      BELOW_COMPARE.includes(name.replace(/\.m?js$/, ''))
        ? 'en/compare/[hash][extname]'
        : '_astro/[hash][extname]',
    ...(options.dir?.includes('client') && {
      entryFileNames: '_astro/[hash].js',
      chunkFileNames: '_astro/[hash].js',
    }),
  }),
};

// What Vite tells pages itself (vite.dev/guide/env-and-mode): Astro lets variables of these names have
// their way instead, and a BASE_URL of something else would stand in every link.
for (const name of ['BASE_URL', 'MODE', 'DEV', 'PROD', 'SSR']) delete process.env[name];

export default defineConfig({
  site: settings.site,
  base: settings.base,
  // Astro compiles the pages; the build renders those that it needs with what they are made from
  output: 'server',
  // data files have ends of their own, so that no rule for slashes fits all addresses
  trailingSlash: 'ignore',
  // inlineStylesheets: the Content-Security-Policy lets no inline style through.
  build: { format: 'directory', inlineStylesheets: 'never' },
  markdown: {
    processor: unified({ gfm: false, remarkPlugins: [remarkGfm], smartypants: false }),
    syntaxHighlight: false,
  },
  adapter: onePass(),
  integrations: [mdx()],
  image: { service: passthroughImageService() }, // there are none to be made smaller
  // The same policy forbids inline scripts and data: fonts.
  vite: {
    worker: {
      format: 'es',
      rolldownOptions: { output: { entryFileNames: ({ name }) => workerName(name) } },
    },
    build: {
      assetsInlineLimit: 0,
      cssTarget: ['chrome111', 'firefox121', 'safari16.4'],
      // A preload that fails is remembered by some browsers, for a module and all it needs.
      modulePreload: false,
    },
    plugins: [namedByDigest],
  },
});
