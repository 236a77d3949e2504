/**
 * What people ask for, and the paragraphs that must be found: "57/263 para-2". Judged by reading
 * the texts; the search has been tuned on them since. A phrase needs no list: every paragraph that holds it
 * must be found, and no other.
 */

export type Judged = {
  kind:
    | 'words'
    | 'topic'
    | 'operators'
    | 'filters'
    | 'spelling'
    | 'abbreviation'
    | 'phrase'
    | 'citation';
  q: string;
  /** The phrase that every result of a phrase query must hold; the best results, of a term. */
  phrase?: string;
  /** Whether a paragraph that has the phrase is what the rest of the query asks for. */
  meant?: (paragraph: string, text: string) => boolean;
  must?: string[];
};

const words = (q: string, ...must: string[]): Judged => ({ kind: 'words', q, must });
/** Words that are a term: those who type them mean paragraphs that have them in a row. */
const term = (text: string): Judged => ({ kind: 'words', q: text, phrase: text });
/** Words of which some stand in the title of the resolution alone. */
const topic = (q: string, ...must: string[]): Judged => ({ kind: 'topic', q, must });
const operators = (q: string, ...must: string[]): Judged => ({ kind: 'operators', q, must });
const filters = (q: string, ...must: string[]): Judged => ({ kind: 'filters', q, must });
const spelling = (q: string, ...must: string[]): Judged => ({ kind: 'spelling', q, must });
const abbreviation = (q: string, ...must: string[]): Judged => ({ kind: 'abbreviation', q, must });
const phrase = (text: string, rest = '', meant: Judged['meant'] = () => true): Judged => ({
  kind: 'phrase',
  q: `"${text}"${rest}`,
  phrase: text,
  meant,
});
const citation = (q: string, must: string): Judged => ({ kind: 'citation', q, must: [must] });

/** Answered by the four resolutions of the project's own corpus. */
export const OWN: Judged[] = [
  words('urges developing countries', '57/263 para-2'),
  words('host conference Kenya', '64/1 pp-9', '64/1 para-10'),
  words('where will the conference be held', '64/1 para-1-a', '64/1 para-1-b'),
  words('overarching theme', '64/1 para-1-c', '64/1 para-2'),
  words('multi-stakeholder round tables', '64/1 para-1-d'),
  words('postpone session of the High-level Committee', '64/1 para-12'),
  words('special needs of Africa', '55/162 para-8'),
  words('road map millennium declaration', '55/162 para-18'),
  words('comprehensive report every five years', '55/162 para-19'),
  words('centres of excellence', '57/263 para-4'),
  words('mobilize additional resources', '57/263 para-10'),
  words('study public awareness', '57/263 para-6'),
  words('twenty-fifth anniversary Buenos Aires', '57/263 para-11'),
  words('new cooperation agreement parliamentary union', '68/272 para-15'),
  words('country teams national parliaments', '68/272 para-12'),
  words('gender mainstreaming', '68/272 para-10'),
  words('parliamentary hearing', '68/272 para-7', '68/272 para-8'),
  words('landlocked island financing', '55/162 para-9'),
  words('focal point south-south', '64/1 para-3'),
  words('voluntary contributions', '64/1 para-11'),
  words('complement not substitute', '57/263 pp-2', '64/1 pp-7'),
  words('rules of procedure', '64/1 para-7'),
  operators('parliament* expertise OR budget', '68/272 para-13'),
  operators('keep assembly informed -conferences', '55/162 para-15'),
  operators('kenya -organizational', '64/1 pp-9'),
  filters('verb:requests to:"secretary-general" study', '57/263 para-6'),
  filters('to:"world trade organization" verb:invites', '55/162 para-13'),
  filters('to:"president of the general assembly" has:deadline', '64/1 para-5'),
  filters('has:report to:"specialized agencies"', '55/162 para-15'),
  filters('verb:decides session:64 nairobi', '64/1 para-1-a'),
  filters('verb:encourages session:57', '57/263 para-3'),
  filters('kind:note "A/63/741"', '64/1 fn-2'),
  filters('verb:welcomes year:2014 human rights council', '68/272 para-9'),
  filters('item:182 sixth OR fifty-sixth kind:op', '55/162 para-18', '55/162 para-20'),
  spelling('centers of excellence', '57/263 para-4'),
  spelling('organisational aspects of the conference', '64/1 para-10'),
  spelling('mobilise additional resources', '57/263 para-10'),
  spelling('Perez Guerrero trust fund', '57/263 para-10'),
  spelling('multistakeholder', '64/1 para-1-d'),
  spelling('subregional meetings', '64/1 para-4'),
  spelling('sub-regional meetings', '64/1 para-4'),
  abbreviation('SIDS', '55/162 para-9'),
  abbreviation('LDCs participation', '64/1 para-11'),
  abbreviation('WTO', '55/162 para-13', '55/162 para-15', '55/162 para-19-c'),
  abbreviation('UNDP executive board', '57/263 para-8'),
  abbreviation('NGOs reports', '64/1 para-4'),
  phrase('Buenos Aires Plan of Action'),
  phrase('least developed countries'),
  phrase('South-South and triangular cooperation'),
  phrase('sustainable development'),
  phrase('Special Unit'),
  phrase('Millennium Declaration', ' financing', (_, text) => /\bfinanc/i.test(text)),
  phrase(
    'national parliaments',
    ' -"general assembly"',
    (_, text) => !/general assembly/i.test(text),
  ),
  phrase('in accordance with'),
  citation('64/1', '64/1'),
  citation('A/RES/64/1', '64/1'),
  citation('a/res/57/263', '57/263'),
  citation('A_RES_68_272', '68/272'),
  citation('resolution 55/162', '55/162'),
  citation('64/1 para 1 (d) (i)', '64/1 para-1-d-i'),
  citation('GA res 64/1, para. 1 (d) (i)', '64/1 para-1-d-i'),
  citation('64/1 OP1(d)(i)', '64/1 para-1-d-i'),
  citation('64/1 PP3', '64/1 pp-3'),
  citation('57/263 para. 2', '57/263 para-2'),
  citation('paragraph 19 (b) of resolution 55/162', '55/162 para-19-b'),
];

/** Answered by real resolutions of sessions 78 to 80, where those are at hand. */
export const WILD: Judged[] = [
  words('rare disease universal health coverage', '80/176 para-13'),
  words('stowaways', '79/144 para-168'),
  words('submarine cables workshops', '79/144 para-171'),
  words('focal points national plans of action on ageing', '79/147 para-28'),
  words('intergenerational relations social cohesion', '79/147 para-9'),
  words('integrated coastal zone management', '78/159 para-3'),
  words('flag state control fishing vessels', '78/68 para-124'),
  words('exports of Palestinian products', '78/121 para-13'),
  words('complement or go beyond gross domestic product', '78/231 para-27-a'),
  words('Technology Bank parliaments digital divides', '79/319 para-6'),
  words('post-Malabo agriculture', '79/263 para-11'),
  words('intellectual property food security', '78/198 para-37'),
  words('health literacy misinformation vaccine', '78/280 para-25'),
  words('extraterritorial measures sovereignty legislative', '78/202 para-5'),
  words('cooperative attitude New Caledonia', '80/98 para-33'),
  words('atomic energy technology transfer developing countries', '80/7 para-3'),
  words('Rule of Law Coordination and Resource Group', '78/112 para-16', '79/126 para-16'),
  words('briefing accountability officials experts on mission', '79/116 para-16'),
  words('older women community services', '79/147 para-37'),
  words('right to worship assemble teach religion', '78/212 para-14-h'),
  words('multi-hazard risk assessments infrastructure', '78/141 para-23'),
  term('right to development'),
  term('right to water'),
  term('responsibility to protect'),
  term('progressive development of international law'),
  words(
    'what did the Assembly request of the Secretary-General on capacity-building',
    '79/144 para-104',
    '79/144 para-375',
    '79/149 para-33',
    '79/165 para-11',
    '80/77 para-10',
  ),
  topic('assessed contributions payment Hybrid Operation in Darfur', '79/311 para-5'),
  topic('report on INTERPOL eighty-first session', '79/136 para-24'),
  topic('webcast pandemic prevention preparedness proceedings', '79/333 para-12'),
  topic('sand and dust storms report eighty-fourth session', '78/314 para-8'),
  topic('conserve environment Pitcairn administering power', '78/95 para-13'),
  topic('who should bring World Fair Play Day to the attention of States', '78/310 para-7'),
  topic('report on Palestine refugees’ properties seventy-ninth session', '78/75 para-6'),
  topic('conference services desertification convention', '78/154 para-35'),
  filters(
    'verb:requests to:secretary-general has:deadline financing for development',
    '78/231 para-40',
  ),
  filters('verb:requests to:secretary-general "Model Provisions"', '78/104 para-4'),
  filters('to:parliaments session:79 "Technology Bank"', '79/319 para-6'),
  filters('verb:urges to:"member states" young people participation policymaking', '78/179 para-8'),
  filters('verb:decides rare disease', '80/176 para-20'),
  filters('verb:recommends International Law Commission session:78', '78/108 para-44'),
  filters(
    'to:secretary-general conference on disarmament verb:requests session:78',
    '78/61 para-8',
  ),
  spelling('aging national focal points', '79/147 para-28'),
  spelling('policy-making disaggregated statistics', '80/118 para-22'),
  spelling('decolonisation process regional seminars', '78/92 para-11'),
  abbreviation('UNRWA regular budget assessed contribution', '78/73 para-16'),
  abbreviation('UNODC child sexual exploitation', '78/229 para-76'),
  abbreviation('UPR voluntary national reviews', '79/172 para-43'),
  operators('stowaway* -conservation', '79/144 para-168'),
  operators('vaccine misinformation OR disinformation', '78/280 para-25'),
  phrase('means of implementation'),
  phrase('capacity-building'),
  phrase('no later than'),
  phrase('humanitarian assistance', ' session:79..80', (name) => /^(79|80)\//.test(name)),
  phrase('right to food'),
  phrase('Secretary-General to report'),
  phrase('within existing resources'),
  phrase('policymaking processes'),
  citation('78/231 para. 40', '78/231 para-40'),
  citation('80/176', '80/176'),
  citation('A/RES/79/144, para. 168', '79/144 para-168'),
  citation('78/212 OP14(h)', '78/212 para-14-h'),
];
