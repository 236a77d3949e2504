import { randomUUID } from 'node:crypto';
import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a file, its head and then its body, which may be large: to put both together first would take
 * as long. Never is half of it under its name, nor a draft left.
 */
export function putWhole(file: string, head: string, body: string | Uint8Array): void {
  const draft = `${file}.${randomUUID()}`;
  try {
    const opened = openInFolder(draft);
    try {
      writeFileSync(opened, head);
      writeFileSync(opened, body);
    } finally {
      closeSync(opened);
    }
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true }); // a full disk gets back what the draft took
    throw error;
  }
}

/** Opens a new file, whose folder is nearly always there. */
function openInFolder(file: string): number {
  try {
    return openSync(file, 'w');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    mkdirSync(dirname(file), { recursive: true });
    return openSync(file, 'w');
  }
}
