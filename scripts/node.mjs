// Loaded before any other script, also by a Node that cannot read them.
import module from 'node:module';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `This is Node ${process.versions.node}: Operative needs 22.18 or later. On Linux \`npm ci\` brings one, unless it is told to omit optional packages.`,
  );
  process.exit(1);
}

// scripts are compiled once, not by each command and each of its threads
module.enableCompileCache(new URL('../node_modules/.cache/node', import.meta.url).pathname);
