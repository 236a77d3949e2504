import { ORGANS } from './organ.ts';
import type { DocumentSymbol } from './symbol.ts';

/**
 * The symbol of a meeting's record: verbatim of the Assembly, since its sessions are numbered in
 * Arabic, and of the Security Council; summary of the Economic and Social Council. None of others.
 */
export function meetingRecordOf(
  { organ, style, session }: DocumentSymbol,
  meeting: number,
): string | undefined {
  const { documents } = ORGANS[organ];
  if (organ === 'Security Council') return `${documents}PV.${meeting}`;
  if (organ === 'Human Rights Council' || style !== 'arabic') return undefined;
  return `${documents}${session}/${organ === 'General Assembly' ? 'PV' : 'SR'}.${meeting}`;
}
