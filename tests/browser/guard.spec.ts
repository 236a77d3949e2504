import { expect, test, watch } from './support/test.ts';

test.use({ allowed: [/./] });

test('a fault of any kind is noticed', async ({ page, context, baseURL }) => {
  const faults = watch(context, new URL(String(baseURL)).origin);
  await page.goto('en/');
  await page.evaluate(async () => {
    console.error('a word of complaint');
    setTimeout(() => {
      throw new Error('nobody catches this');
    });
    const script = document.createElement('script');
    script.textContent = 'document.title = "ran"';
    document.body.append(script);
    await fetch('/no/such/file');
    await fetch('https://elsewhere.invalid/').catch(() => undefined);
  });

  for (const fault of [
    /^console error: a word of complaint/,
    /^uncaught: Error: nobody catches this/,
    /^console error: .*Content Security Policy/,
    /^status 404: .*\/no\/such\/file/,
    /elsewhere\.invalid/,
  ]) {
    await expect.poll(() => faults).toContainEqual(expect.stringMatching(fault));
  }
  await expect(page).not.toHaveTitle('ran');
});
