import { expect, test } from 'vitest';
import { sessionsIn } from '../../support/sessions.ts';
import { recordsOf } from '../../../src/search/record.ts';
import { readQuery } from '../../../src/search/query/remarks.ts';

test.each([
  ['"means of implementation', /not closed: all of “means of implementation” was searched for/],
  ['“means of implementation', /not closed/],
  ['report"', /has no partner/],
  ['"" report', /no word/],
  [
    'foo:bar',
    /no filter “foo:”.* kind, verb, to, organ, committee, session, year, date, item, has, is, since or reused/,
  ],
  ['-foo:bar', /no filter “foo:”/],
  ['addressee:States', /to: does that/],
  ['session:abc', /a number or a range, such as 64, 60\.\.64 or S-27; not “abc”/],
  ['year:20x9', /such as 2009 or 2009\.\.2014; not “20x9”/],
  [
    'kind:decisions',
    /operative, preambular, annex, note, title, heading or masthead; not “decisions”/,
  ],
  ['is:agreed', /is: takes new or old; not “agreed”/],
  ['since:long', /a year or a range, such as 2009 or 1990\.\.1999; not “long”/],
  ['since:2009', /first used in a resolution of 2009; year:2009\.\. finds/],
  ['reused:often', /a number of resolutions, such as >5 or 2\.\.10; not “often”/],
  ['new session:80', /read as is:new/],
  ['new', /write is:new\.$/],
  ['has:budget', /deadline, report or doubt; not “budget”/],
  ['to:secretary general report', /“secretary” alone.* write to:"secretary general"\.$/],
  ['report to:Least developed countries', /write to:"Least developed countries"\.$/],
  ['-verb:calls upon', /write verb:"calls upon"\.$/],
  ['verb:take note year:2009', /write verb:"take note"\.$/],
  ['water OR', /one is missing/],
  ['OR water', /one is missing/],
  ['water OR verb:requests', /both conditions apply/],
  ['water OR -oceans', /both conditions apply/],
  ['verb:urges | session:64', /both conditions apply/],
  ['-session:64 OR -session:65', /both conditions apply/],
  ['verb: requests', /directly after “verb:”/],
  ['-to: "Member States"', /directly after “to:”/],
  ['verb:foo', /such as requests or “calls upon”; not “foo”/],
  ['has:dead', /deadline, report or doubt; not “dead”/],
  ['session:XCV', /not “XCV”/],
  ['water AND oceans', /AND and NOT are read as words/],
  ['water - oceans', /a minus excludes/i],
  ['water *able', /only at the end of a word/],
])('%s', (typed, remark) => {
  expect(readQuery(typed).remarks).toEqual([expect.stringMatching(remark)]);
});

test.each([
  'capacity-building',
  '"means of implementation" -"South-South" report',
  'SIDS OR LDCs',
  'verb:requests,invites to:"secretary-general" session:78..80 year:2009',
  'session:80..78',
  'to:secretary-general report',
  'to:member verb:states',
  'to:developing -countries',
  'verb:requests to:member states-parties',
  'to:"member states" report',
  'session:s-27 session:ES-10 session:XXV session:S-VI',
  'session:64 OR session:65 | session:66',
  'to:"Member States" OR to:"civil society" water',
  'water "South-South" | oceans',
  'water verb:',
  'kind:op kind:preamble has:reports has:deadline has:doubt',
  'verb:concerned verb:"bears in mind" verb:recognising verb:is,has verb:request verb:Noting',
  'is:new',
  'reused:>5 since:1990..1999 since:<2000',
  'new international economic order session:80',
  'sustain*',
  'note: the following',
  'see https://docs.un.org/en/A/RES/64/1',
  'GA res 64/1, para. 1 (d) (i)',
  'resolution "foo:bar"',
  '',
])('%s is as it should be', (typed) => {
  expect(readQuery(typed).remarks).toEqual([]);
});

test('every verb and adjective that paragraphs open with is known', async () => {
  for await (const { resolutions } of sessionsIn('tests/fixtures/corpus/resolutions')) {
    const verbs = resolutions.flatMap(recordsOf).flatMap((record) => record.verbs);
    for (const verb of verbs) expect(readQuery(`verb:"${verb}"`).remarks, verb).toEqual([]);
  }
});
