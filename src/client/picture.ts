import { element } from './element.ts';

const LOOKS =
  'fill stroke stroke-width stroke-dasharray font-size font-weight font-family opacity paint-order';

/** The room around a drawing in its picture. */
const MARGIN = 24;

/** Saves a drawing as it stands, with the colours that it has, as a PNG file of twice its size. */
export async function savePicture(svg: SVGElement, name: string): Promise<void> {
  const twin = svg.cloneNode(true) as SVGElement;
  const twins = [twin, ...twin.querySelectorAll<SVGElement>('*')];
  [svg, ...svg.querySelectorAll('*')].forEach((one, at) => {
    const looks = getComputedStyle(one);
    for (const look of LOOKS.split(' '))
      twins[at]?.setAttribute(look, looks.getPropertyValue(look));
  });
  const { width, height } = svg.getBoundingClientRect();
  for (const [side, long] of Object.entries({ width, height })) twin.setAttribute(side, `${long}`);
  const image = new Image(width * 2, height * 2);
  const written = new XMLSerializer().serializeToString(twin);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(written)}`;
  await image.decode();
  const [across, down] = [width, height].map((long) => `${2 * (long + 2 * MARGIN)}`);
  const canvas = element('canvas', { width: across, height: down });
  const context = canvas.getContext('2d');
  if (!context) return;
  context.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 2 * MARGIN, 2 * MARGIN, width * 2, height * 2);
  element('a', { href: canvas.toDataURL('image/png'), download: `${name}.png` }).click();
}
