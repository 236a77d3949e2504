import { element } from './element.ts';

const LOOKS =
  'fill stroke stroke-width stroke-dasharray font-size font-weight font-family opacity paint-order';

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
  const canvas = element('canvas', { width: `${width * 2}`, height: `${height * 2}` });
  const context = canvas.getContext('2d');
  if (!context) return;
  context.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  element('a', { href: canvas.toDataURL('image/png'), download: `${name}.png` }).click();
}
