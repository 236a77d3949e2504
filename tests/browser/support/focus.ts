import type { Page } from '@playwright/test';

/**
 * Measures every control of a page: while it has the focus, the focus is seen and nothing lies over
 * it (WCAG 2.4.7, 2.4.11); and it is large enough to hit (2.5.8).
 */
export async function measureControls(page: Page): Promise<{ measured: number; faults: string[] }> {
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    scrollTo(0, 0);
  });
  await page.keyboard.press('Tab'); // from now on the focus is that of a keyboard
  return page.evaluate(measure);
}

/** Runs in the page. */
async function measure(): Promise<{ measured: number; faults: string[] }> {
  const LEAST = 24;
  const faults: string[] = [];
  const nameOf = (control: Element) =>
    `<${control.localName}> ${control.ariaLabel ?? control.textContent?.trim().slice(0, 40)}`;
  const visible = (control: Element) =>
    control.checkVisibility({ opacityProperty: false, visibilityProperty: true }) &&
    control.getBoundingClientRect().width > 1;
  const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

  /** Whether the control, or what frames it, is outlined; parts of a drawing are by their stroke. */
  const outlined = (control: Element): boolean => {
    const frames = [control, control.parentElement, control.parentElement?.parentElement];
    if (control instanceof SVGElement) frames.push(control.querySelector('rect'));
    return frames.some((frame) => {
      if (!frame) return false;
      const { outlineStyle, outlineWidth, strokeWidth } = getComputedStyle(frame);
      const stroked = frame instanceof SVGElement && parseFloat(strokeWidth) >= 2;
      return stroked || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2);
    });
  };

  /** Whether what is painted in the middle of the control belongs to it. */
  const uncovered = (control: Element): boolean =>
    [...control.getClientRects()].some(({ x, y, width, height }) => {
      const [across, down] = [x + width / 2, y + height / 2];
      const inside = across >= 0 && across <= innerWidth && down >= 0 && down <= innerHeight;
      const top = inside ? document.elementFromPoint(across, down) : null;
      const label = top?.closest('label');
      return Boolean(
        top && (control.contains(top) || top.contains(control) || label?.contains(control)),
      );
    });

  /** Links in a line of text are as high as the line: WCAG excepts them. */
  const inText = (control: Element): boolean => {
    if (control.localName !== 'a' || getComputedStyle(control).display !== 'inline') return false;
    const line = control.closest('p, li, dd, td, figcaption, div');
    return line !== null && line.textContent?.trim() !== control.textContent?.trim();
  };
  const boxOf = (control: Element) =>
    (control instanceof HTMLInputElement && control.type === 'checkbox'
      ? (control.labels?.[0] ?? control)
      : control
    ).getBoundingClientRect();

  const all = [...document.querySelectorAll('a[href], button, input, select, summary')];
  const controls = all.filter(
    (control) => control instanceof HTMLElement || control instanceof SVGElement,
  );
  // Down the page and up again: what stays at an edge of the window covers from one side only.
  for (const control of [...controls, ...controls.toReversed()]) {
    if (control.tabIndex < 0 || !visible(control)) continue;
    control.focus();
    if (outlined(control) && uncovered(control)) continue;
    await painted(); // what slides in or is laid out late is given its time
    if (!outlined(control)) faults.push(`focus not seen: ${nameOf(control)}`);
    if (!uncovered(control)) faults.push(`covered: ${nameOf(control)}`);
  }
  const shown = controls.filter(visible);
  for (const control of shown.filter((one) => !inText(one))) {
    const { width, height } = boxOf(control);
    if (Math.min(width, height) >= LEAST) continue;
    faults.push(`${Math.round(width)} × ${Math.round(height)}: ${nameOf(control)}`);
  }
  return { measured: shown.length, faults };
}
