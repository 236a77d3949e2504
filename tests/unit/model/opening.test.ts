import { describe, expect, test } from 'vitest';
import { openingOf, opensLike } from '../../../src/model/opening.ts';
import {
  baseOfParticiple,
  baseOfPresent,
  participleOf,
  presentOf,
} from '../../../src/model/verbs.ts';

/** The opening stands in asterisks, as in the Markdown of a resolution. */
const PREAMBULAR = [
  '*Recalling* its resolution 55/2 of 8 September 2000,',
  '*Recalling also* its resolution 57/32 of 19 November 2002,',
  '*Recalling* and further endorsing its resolutions 65/123 of 13 December 2010,',
  '*Having considered* the report of the Secretary-General,',
  '*Having also considered* the note,',
  '*Taking note* of the growing importance of South-South cooperation,',
  '*Taking note with appreciation* of the report of the President,',
  '*Taking note also* of the report,',
  '*Taking into account* its resolution 60/1,',
  '*Taking into consideration* the Cooperation Agreement,',
  '*Bearing in mind* Article 19,',
  '*Bearing in mind also* that the matter,',
  '*Welcoming with appreciation* the generous offer of the Government of Kenya,',
  '*Welcoming in particular* the work of the Union,',
  '*Noting with concern also* that hunger,',
  '*Expressing satisfaction* that, for the first time in history,',
  '*Expressing its deep concern* at the situation,',
  '*Deeply concerned* about the increase,',
  '*Deeply concerned also* at reports,',
  '*Remaining deeply concerned* that the goals,',
  '*Guided* by the purposes and principles,',
  '*Looking forward* to the summit,',
  '*Strongly condemning* all acts,',
  '*Stressing*, in this regard, the need,',
  '*Recalling*, in particular, Article 4,',
  '*Having in mind* the Charter,',
  '*Whereas* recognition of the inherent dignity,',
  '*Condemning in the strongest possible terms* all acts of terrorism,',
  '*Mindful* that',
  '*Deeply disappointed* at the continued absence of progress,',
  '*Deeply grieved* and concerned at the loss of life,',
];

const OPERATIVE = [
  '*Requests* the Secretary-General to submit a report;',
  '*Also requests* the Secretary-General;',
  '*Decides*, in recognition of the unique role, to include;',
  '*Decides* to include the item;',
  '*Decides also* to remain seized;',
  '*Calls upon* all Member States;',
  '*Calls once again upon* all States;',
  '*Calls for* further efforts;',
  '*Also calls for* the full implementation;',
  '*Takes note* of the report;',
  '*Takes note with satisfaction* of the report;',
  '*Notes with satisfaction* that developing countries;',
  '*Expresses its appreciation* to the Government of Kenya;',
  '*Expresses special commendation* to the staff;',
  '*Once again urges* all States;',
  '*Also strongly condemns* the use of force;',
  '*Pays tribute* to the staff;',
  '*Understands* that the support is expected to expire;',
  '*Takes note with concern in that regard* of the reports;',
  '*Remains deeply concerned* that the situation;',
  '*Reiterates* its call;',
  '*Re-emphasizes* the need;',
  '*Draws the attention* of Member States;',
  '*Looks forward* to the report;',
  '*Condemns* all acts;',
];

const withoutMarks = (marked: string) => marked.replaceAll('*', '');
const between = (marked: string) => /\*(.*)\*/.exec(marked)?.[1];

describe('openingOf', () => {
  test.each(PREAMBULAR)('%s', (marked) => {
    expect(openingOf(withoutMarks(marked), 'preambular')).toBe(between(marked));
    expect(openingOf(withoutMarks(marked), 'operative')).toBeUndefined();
  });
  test.each(OPERATIVE)('%s', (marked) => {
    expect(openingOf(withoutMarks(marked), 'operative')).toBe(between(marked));
    expect(openingOf(withoutMarks(marked), 'preambular')).toBeUndefined();
  });
  test.each(['', 'We reaffirm our commitment', 'recalling its resolution', '22 December 2023'])(
    'finds none in "%s"',
    (text) => {
      expect(openingOf(text, 'operative')).toBeUndefined();
      expect(openingOf(text, 'preambular')).toBeUndefined();
    },
  );
});

describe('opensLike', () => {
  test.each([
    ['Endorses the political declaration, which is contained in the annex.', 'operative'],
    ['Takes note of the report of the Human Rights Council:', 'operative'],
    ['Recognizing that the matter is urgent,', 'preambular'],
    ['In view of the report,', 'preambular'],
    ['The General Assembly,', undefined],
    ['United Nations peace operations are a tool.', undefined],
    ['We, the Heads of State and Government,', undefined],
    ['Housing is a human right.', undefined],
  ])('%s → %s', (text, expected) => expect(opensLike(text)).toBe(expected));
});

describe('verb forms', () => {
  test.each([
    ['request', 'requests', 'requesting'],
    ['decide', 'decides', 'deciding'],
    ['express', 'expresses', 'expressing'],
    ['regret', 'regrets', 'regretting'],
    ['concur', 'concurs', 'concurring'],
    ['commit', 'commits', 'committing'],
    ['agree', 'agrees', 'agreeing'],
    ['have', 'has', 'having'],
    ['convey', 'conveys', 'conveying'],
  ])('%s, %s, %s', (base, present, participle) => {
    expect(presentOf(base)).toBe(present);
    expect(participleOf(base)).toBe(participle);
    expect(baseOfPresent(present)).toBe(base);
    expect(baseOfParticiple(participle)).toBe(base);
  });
});
