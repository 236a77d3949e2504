import { basename, extname } from 'node:path';

/** The name of the file in which the corrections of the dump at a path stand: `<dump>.yaml`. */
export const correctionsNameOf = (path: string): string => `${basename(path, extname(path))}.yaml`;
