import { Resvg } from '@resvg/resvg-js';

type Size = { width: number; height: number };

/** The pixels of a PNG, each of four bytes, read by a decoder that is not ours. */
export function decoded(png: Uint8Array, { width, height }: Size): Uint8Array {
  const address = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  const size = `width="${width}" height="${height}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}><image href="${address}" ${size}/></svg>`;
  return Uint8Array.from(new Resvg(svg).render().pixels);
}
