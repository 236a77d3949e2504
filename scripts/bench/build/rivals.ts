import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileNameOf, printMarkdown } from '../corpus/print.ts';
import { recombine } from '../corpus/recombine.ts';
import type { Source } from '../corpus/source.ts';
import type { Run, Stage } from './stages.ts';

/** Another maker of sites, which makes of each resolution one plain page and nothing else. */
type Rival = {
  name: string;
  /** Packages with their versions, installed where the site is; none for a program of the machine. */
  packages: string[];
  /** Where pages go. */
  pages: string;
  /** Files of its configuration, by path. */
  files: Record<string, string>;
  command: string[];
  output: string;
};

const html = (title: string, content: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head>` +
  `<body><h1>${title}</h1>${content}</body></html>\n`;

const RIVALS: Rival[] = [
  {
    name: 'Hugo',
    packages: [],
    pages: 'content',
    files: {
      'config.toml':
        'baseURL = "https://example.org/"\ndisableKinds = ["taxonomy", "term", "RSS"]\n',
      'layouts/_default/single.html': html('{{ .Title }}', '{{ .Content }}'),
      'layouts/index.html': html('Resolutions', ''),
    },
    command: ['hugo', '--quiet'],
    output: 'public',
  },
  {
    name: 'Eleventy',
    packages: ['@11ty/eleventy@3.1.8'],
    pages: 'pages',
    files: {
      'eleventy.config.js':
        "export default () => ({ dir: { input: 'pages', output: 'public' }, markdownTemplateEngine: false });\n",
      'pages/pages.json': '{ "layout": "page.njk" }\n',
      'pages/_includes/page.njk': html('{{ title }}', '{{ content | safe }}'),
    },
    command: ['node_modules/.bin/eleventy', '--quiet'],
    output: 'public',
  },
  {
    name: 'Starlight',
    packages: ['astro@7.3.5', '@astrojs/starlight@0.42.4'],
    pages: 'src/content/docs',
    files: {
      'astro.config.mjs':
        "import { defineConfig } from 'astro/config';\nimport starlight from '@astrojs/starlight';\n" +
        "export default defineConfig({ integrations: [starlight({ title: 'Resolutions', pagefind: false, sidebar: [] })] });\n",
      'src/content.config.ts':
        "import { defineCollection } from 'astro:content';\nimport { docsLoader } from '@astrojs/starlight/loaders';\n" +
        "import { docsSchema } from '@astrojs/starlight/schema';\n" +
        'export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n',
    },
    command: ['node_modules/.bin/astro', 'build'],
    output: 'dist',
  },
];

/**
 * Builds the same text as plain pages with each rival, in the folder. One that is not there, or
 * cannot be installed, is left out, and `say` is told.
 */
export async function measureRivals(
  folder: string,
  source: Source,
  resolutions: number,
  run: Run,
  say: (line: string) => void,
): Promise<Stage[]> {
  const stages: Stage[] = [];
  for (const rival of RIVALS) {
    const site = join(folder, rival.name);
    const lacks = prepare(site, rival);
    if (lacks !== undefined) {
      say(`  ${rival.name} is left out: ${lacks}`);
      continue;
    }
    for (const one of recombine(source, resolutions)) {
      const page = fileNameOf(one).toLowerCase().replace('.txt', '.md');
      writeFileSync(join(site, rival.pages, page), printMarkdown(one));
    }
    stages.push(
      await run(rival.name, rival.command, { cwd: site, output: join(site, rival.output) }),
    );
  }
  return stages;
}

/** Writes a rival's site without its pages; returns why it cannot be built, if so. */
function prepare(site: string, { packages, pages, files, command }: Rival): string | undefined {
  mkdirSync(join(site, pages), { recursive: true });
  const manifest = { name: 'site', private: true, type: 'module' };
  for (const [path, text] of Object.entries({
    ...files,
    'package.json': JSON.stringify(manifest),
  })) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
  }
  if (packages.length === 0) {
    const [program = ''] = command;
    return spawnSync(program, ['version']).error && `${program} is not installed`;
  }
  const { status } = spawnSync('npm', ['install', '--silent', ...packages], { cwd: site });
  return status === 0 ? undefined : `${packages.join(' ')} could not be installed`;
}
