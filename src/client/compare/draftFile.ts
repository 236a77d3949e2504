/** What a file is by its first bytes: a Word file is an archive, and text has no control characters. */
export function draftKindOf(bytes: Uint8Array): 'text' | 'word' | 'pdf' | 'other' {
  const start = String.fromCharCode(...bytes.subarray(0, 1024));
  if (start.startsWith('PK\u0003\u0004')) return 'word';
  if (start.includes('%PDF-')) return 'pdf';
  return /[\u0000-\u0008]/.test(start) ? 'other' : 'text';
}
