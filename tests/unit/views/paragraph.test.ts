import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addressed } from '../../../src/model/address.ts';
import { readEntry } from '../../../src/model/entry.ts';
import { passageOf, viewWithin } from '../../../src/views/paragraph.ts';
import { hasPage, paragraphPath } from '../../../src/model/paragraphPath.ts';
import { viewOf } from '../../../src/views/view.ts';
import { seed } from '../../support/corpora.ts';

const read = (name: string) => {
  const file = seed(`resolutions/${name}.mdx`);
  return readEntry(readFileSync(file, 'utf8'), file);
};
const conference = read('A_RES_64_1');
const economic = read('A_RES_57_263');
const ids = (places: { id: string }[]) => places.map(({ id }) => id);

describe('hasPage', () => {
  it('paragraphs and their sub-paragraphs have pages; formula, headings and notes have none', () => {
    const without = addressed(conference).filter((place) => !hasPage(place));
    expect(ids(without)).toEqual(['formula', 'fn-1', 'fn-2', 'fn-3', 'fn-4', 'fn-5', 'fn-6']);
  });
});

it('a page stands below its resolution', () => {
  expect(paragraphPath('/en/A/RES/64/1/', { id: 'para-1-d-i' })).toBe('/en/A/RES/64/1/para-1-d-i/');
});

describe('passageOf', () => {
  const places = addressed(conference);
  const steps = (id: string) => {
    const { previous, next } = passageOf(conference, places, id);
    return [previous?.id, next?.id];
  };

  it('holds what holds the paragraph, outermost first', () => {
    const passage = passageOf(conference, places, 'para-1-d-i');
    expect(ids(passage.context)).toEqual(['para-1', 'para-1-d']);
    expect(ids(passage.places)).toEqual(['para-1', 'para-1-d', 'para-1-d-i']);
  });

  it.each([
    ['pp-1', [undefined, 'pp-2']],
    ['para-1', ['pp-9', 'para-2']],
    ['para-1-a', ['pp-9', 'para-1-b']],
    ['para-1-e', ['para-1-d', 'para-1-f']],
    ['para-1-d-i', ['para-1-c', 'para-1-d-ii']],
    ['para-1-d-ii', ['para-1-d-i', 'para-1-e']],
    ['para-2', ['para-1', 'para-3']],
    ['para-12', ['para-11', undefined]],
  ])('steps from %s', (id, expected) => {
    expect(steps(id)).toEqual(expected);
  });

  it('has the notes whose marks stand in it', () => {
    const passage = passageOf(economic, addressed(economic), 'para-7');
    expect(passage.notes.map(({ label }) => label)).toEqual(['4', '5']);
    expect(passage.anchors).toEqual(new Set(['para-7', 'fnref-4', 'fnref-5', 'fn-4', 'fn-5']));
  });

  it('refuses what has no page', () => {
    expect(() => passageOf(conference, places, 'fn-1')).toThrow('fn-1 has no page');
  });
});

describe('viewWithin', () => {
  it('leads to the resolution where a link would miss its anchor', () => {
    const link = (to: string) => ({ from: 0, to: 1, href: to, leaves: false });
    const links = new Map([
      ['para-2', [link('#para-1'), link('#fn-1'), link('/en/A/RES/55/162/')]],
    ]);
    const cooperation = read('A_RES_68_272');
    const whole = viewOf(cooperation, addressed(cooperation), '/en/A/RES/68/272/', links, {
      counts: new Map(),
      pages: true,
      wording: { told: {}, fresh: [], elsewhere: false },
    });
    const passage = passageOf(cooperation, whole.places, 'para-2');
    const view = viewWithin(whole, passage, '/en/A/RES/68/272/');
    expect(view.linksOf('para-2').map(({ href }) => href)).toEqual([
      '/en/A/RES/68/272/#para-1',
      '#fn-1',
      '/en/A/RES/55/162/',
    ]);
    // note 1 is marked in the first preambular paragraph too, which is not on this page
    expect(whole.marksOfNote('1')).toEqual(['fnref-1', 'fnref-1-2']);
    expect(view.marksOfNote('1')).toEqual(['fnref-1-2']);
  });
});
