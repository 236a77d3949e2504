import { expect, test } from 'vitest';
import { keeping } from '../../../scripts/bench/search/ask.ts';

test('what is asked over a connection that closed is asked again, and then kept', async () => {
  let asked = 0;
  const fetching = keeping(() =>
    ++asked === 1
      ? Promise.reject(new TypeError('fetch failed'))
      : Promise.resolve(new Response('lamps')),
  );
  for (const _ of [1, 2]) expect(await (await fetching('/index/80')).text()).toBe('lamps');
  expect(asked).toBe(2);
});
