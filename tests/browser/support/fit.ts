import type { Page } from '@playwright/test';

/** What reaches over the window's sides, or is cut off by its own frame. */
export const misfits = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    const found: string[] = [];
    const scrolls = (element: Element) =>
      element.closest('.table, .threads, pre, .unseen:not(:focus), dialog:not([open])') !== null;
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (!element.checkVisibility() || scrolls(element)) continue;
      const { left, right, width } = element.getBoundingClientRect();
      const name = `<${element.localName} class="${element.getAttribute('class') ?? ''}"> ${element.textContent?.trim().slice(0, 40)}`;
      if (width > 1 && (left < -1 || right > room + 1)) found.push(`over the side: ${name}`);
      const { overflowX } = getComputedStyle(element);
      const cut = overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1;
      if (cut) found.push(`cut off: ${name}`);
    }
    if (document.documentElement.scrollWidth > room) found.push('the page scrolls sideways');
    return found;
  });

/** The links and codes before which a blank is missing: "or" and "browse" printed as "orbrowse". */
export const runTogether = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>(':is(main, footer) :is(p, li, dd) > :is(a, code)')]
      .filter((link) => link.checkVisibility() && !link.matches('.anchor, .margin *'))
      .map((link) => [link.previousSibling, link] as const)
      .filter(([before]) => before instanceof Text && /[\p{L}\p{N}.,;:]$/u.test(before.data))
      .map(([before, link]) => `${before?.textContent?.slice(-20)}${link.textContent}`),
  );
