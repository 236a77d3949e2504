import { create, type Font } from 'fontkit';

/** The faces that a file is set in, each in parts for the letters of some scripts. */

export type Style = 'roman' | 'italic' | 'bold' | 'typewriter';

/** The parts in the order in which a letter is looked for. */
export const SCRIPTS = ['latin', 'latin-ext', 'cyrillic', 'greek'] as const;
export type Script = (typeof SCRIPTS)[number];

/** Loads the bytes of a face (WOFF); rejects where they do not come. */
export type LoadFace = (style: Style, script: Script) => Promise<Uint8Array>;

/** A part of a face with its bytes and the letters it has. */
export type Face = { name: string; bytes: Uint8Array; letters: ReadonlySet<number> };
/** The parts of each style that is needed, the first with the digits. */
export type Faces = ReadonlyMap<Style, Face[]>;

/** The parts that the letters of each style need; a letter that none has is in none. */
export async function facesFor(
  letters: ReadonlyMap<Style, string>,
  load: LoadFace,
): Promise<Faces> {
  const loading = [...letters].map(async ([style, text]) => {
    const faces: Face[] = [];
    let missing = [...new Set(text)].map((letter) => letter.codePointAt(0) ?? 0);
    for (const script of SCRIPTS) {
      if (missing.length === 0) break;
      const bytes = await load(style, script);
      const face = new Set((create(bytes as Buffer) as Font).characterSet);
      const rest = missing.filter((letter) => !face.has(letter));
      if (rest.length < missing.length)
        faces.push({ name: `${style} ${script}`, bytes, letters: face });
      missing = rest;
    }
    return [style, faces] as const;
  });
  return new Map(await Promise.all(loading));
}
