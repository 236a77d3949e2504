import { numberOfOrdinal } from '../model/ordinal.ts';
import { countedFromEnd, isFromEnd } from './fromEnd.ts';
import { COUNT, numberOfCount } from './counts.ts';

const AND = String.raw`,? (?:and|or|to|through) | ?[–—] ?|, ?`;
const LABEL = String.raw`(?<![\p{L}\d.])(?:\d{1,3}(?:\.[\da-z]{1,2})?|[ivxlc]{1,7}|[a-z])(?![\p{L}\d/])`;
/** "actions 5, 6 and 9", "action 5 and 6", "annexes I and II": the noun is said once. */
const NOUNS_TOGETHER = new RegExp(
  String.raw`\b(?:(action|goal|target|article|rule|table|footnote|note)s?|(annex)es|(section|part|chapter)s|(art|sect|chap|fn)s)\b\.? ?(${LABEL}(?:(?:${AND}|-)${LABEL}){1,9})`,
  'gu',
);
const LABELS = new RegExp(LABEL, 'gu');

/** The words for a paragraph that people use beside those of the UN, and those for other places. */
const NOUNS = String.raw`(?:(?:o\.?p|p\.?p|par|para|parag|paragraph|point|item|clause)s?|p|annex|action|goal|chapter|table|note|article)\b\.?`;

/** Behind what counts: "third pp", "last op", "last two ops" */
const COUNTING = String.raw`(?<=(?:st|nd|rd|th|last (?:${COUNT}|\d{1,2})) )`;

/** How people shorten a pinpoint, and how the UN prints it. The order matters: ¶ before numbers. */
const SHORT_FORMS: [RegExp, string][] = [
  [/¶¶/g, ' paragraphs '],
  [/¶/g, ' paragraph '],
  [/§§?/g, ' section '],
  // "para. 5, chapeau", "the chapeau of para. 5"
  [/(?<=\d|\)),? ?chapeau\.?$/g, ''],
  [/\bchapeau (?:of|to) (?:the )?(?=[a-z])/g, ''],
  [/ ?[&+] ?/g, ' and '],
  // "para. 5 et seq.", "para. 5 ff.", "op 5 and following"
  [
    /(?<=\d|\)),? ?(?:et seqq?\b\.?|ff\b\.?|onwards?\b|and (?:onwards?|(?:the |those |that )?follow(?:ing|s)?)\b(?: (?:paragraphs?|paras?|ones?)\b)?)/g,
    ' onward',
  ],
  // "op 5 to the last"
  [/(?<=\d|\)) ?(?:to|through|until|[-–]) ?(?:the )?(?:last|end)$/g, ' onward'],
  [/\s+/g, ' '],
  // "(para. 5)", "[OP 5]", "(5)"
  [
    /^[,\s]*[([]((?:op|pp|par|¶|annex|action|sect)[^()[\]]{0,40}(?:\([a-z]{1,4}\)[^()[\]]{0,9}){0,3})[)\]]?$/,
    ', $1',
  ],
  [/^[,\s]*\((\d{1,3})\)?(?=$| ?\()/, 'paragraph $1'],
  [/^[,\s]*(?:at|@) ?(?=\d|para|op|pp)/, ''],
  [/^(?:full )?text[, ]+(?=\S)/, ''],
  [/\bpts?\.\s*(?=[a-z]\b)/g, 'part '],
  [/\bchs?\.\s*(?=[ivxlc\d])/g, 'chapter '],
  [/\btbls?\.\s*(?=\d)/g, 'table '],
  [/\bsdgs? (?:target )?(?=\d{1,2}\.[\da-z])/g, 'target '],
  [/\bgoal (?=\d{1,2}\.[\da-z])/g, 'target '],
  [/\bsdg (?=\d)/g, 'goal '],
  [/\bpmbl\.\s+paragraph/g, 'preambular paragraph'],
  [/\b(preambular|operative) (?:clause|item|point)(s?)\b/g, '$1 paragraph$2'],
  [/\boper\.? (?=para)/g, ''],
  [/\boper\.? (?=\d)/g, 'paragraph '],
  [/\boperative\.? (?=\d)/g, 'paragraph '],
  [/,? ?\bsub-? ?(?:para(?:graph)?s?|items?|points?|clauses?)\b\.? ?(?=\d)/g, ' paragraph '],
  [/(?<=\d),? sub\.? (?=\(?[a-z]\b)/g, ' '],
  // "II.23", "II, 23", "section II/23"
  [/^[,\s]*([ivx]{1,5})(?: ?[./,] ?| )(?=\d{1,3}(?![\d/]))/, 'section $1, paragraph '],
  [/(?<=\b(?:section|sect?\.?) [ivx]{1,5}) ?[./] ?(?=\d{1,3}(?![\d/]))/g, ', paragraph '],
  // "annex I 36 (c)", "annex 303": so many annexes has nothing
  [/\bannex ([ivx]{1,4}|\d{1,2}),? (?=\d{1,3}(?![\d/]))/g, 'annex $1 paragraph '],
  [/\bannex,? (?=(?:1[3-9]|[2-9]\d|\d{3})(?![\d/]))/g, 'annex paragraph '],
  [
    /,? ?\b(?:sub-? ?(?:para(?:graph)?s?|items?|points?|clauses?)|letter|lit|item|point)\b\.? ?(?=\(|[a-z](?![a-z]))/g,
    ' ',
  ],
  [
    /\b(?:pps|preamb(?:ular|le|\.)?,?\s*(?:paragraphs|paras))\b\.?\s*(?=\d)/g,
    'preambular paragraphs ',
  ],
  [
    /\b(?:p\.?p|preamb(?:ular|le)?\.?,?(?:\s*para(?:graph)?)?)\b\.?[\s_-]*(?=\d)/g,
    'preambular paragraph ',
  ],
  // "third pp", "last two ops"
  [
    new RegExp(String.raw`${COUNTING}(?:p\.?ps?\b\.?|preamb(?:ular|le)?\.?$)`, 'g'),
    'preambular paragraph',
  ],
  [
    new RegExp(String.raw`${COUNTING}o\.?ps?\b\.?(?: para(?:graph)?s?\b\.?)?`, 'g'),
    'operative paragraph',
  ],
  [/\b(?:ops|o\.p\.s)\.?\s*(?=\d)/g, 'paragraphs '],
  [/\bo\.?p\b\.?[\s_-]*(?=\d)/g, 'paragraph '],
  [/\bop_?(?=\d)/g, 'paragraph '],
  [/\bpp_?(?=\d)/g, 'preambular paragraph '],
  [/\bp(?=\d)/g, 'paragraph '],
  [/\b(?:para?|parag|paragraph|p|point|item|clause)\b\.?\s*(?=\d)/g, 'paragraph '],
  [/\b(?:paras|pars|paragraphs|points|items|clauses)\b\.?\s*(?=\d)/g, 'paragraphs '],
  [/\bpara(?=\d)/g, 'paragraph '],
  [/\b(?:footnote|note|fn|n)\b\.?\s*(?=[\d*])/g, 'note '],
  [/\b(?:fn|n)(?=\d)/g, 'note '],
  [/\bsecs?\b\.?/g, 'section'],
  // "OP5–OP7", "op 5, op 6", "PP3 and PP4"; not "op 5 and pp 6"
  [
    /(?<=(?<!preambular )paragraph \d{1,3}(?: ?\([a-z]{1,5}\)){0,3}) ?(-|–|to|and|,) ?paragraph (?=\d)/g,
    ' $1 ',
  ],
  [
    /(?<=preambular paragraph \d{1,3}(?: ?\([a-z]{1,5}\)){0,3}) ?(-|–|to|and|,) ?preambular paragraph (?=\d)/g,
    ' $1 ',
  ],
  [/\s+/g, ' '],
  // "op 3 bis", "op 3ter"
  [/(?<=\d) ?\b(bis|ter|quater|quinquies)\b/g, ' ($1)'],
  [/(?<=\d)(bis|ter|quater|quinquies)\b/g, ' ($1)'],
  // "5 a) i)"
  [/(?<=[\d) ])([a-z]{1,4})\)/g, '($1)'],
  [/(\d)([a-h])((?:i{1,3}|iv|v|vi{1,3}|ix|x))(?![a-z])/g, '$1 ($2) ($3)'],
  [/(\d)([a-z])(?![a-z])/g, '$1 ($2)'],
  [/(?<!target \d{1,2})(?<=[\d)])\.([a-z]{1,5}|\d{1,2})(?![a-z\d])/g, ' ($1)'],
  // "1 (d).i" has two dots to turn, and the first turn hides the second
  [/(?<!target \d{1,2})(?<=[\d)])\.([a-z]{1,5}|\d{1,2})(?![a-z\d])/g, ' ($1)'],
  // "1 (a), (b)": letters in a row, but "1 (d), (i)" has a numeral within a letter
  [/(?<=\([a-h]\)), ?(?=\([b-h]\))/g, ' and '],
  [/(?<=\d|\)),? ?(?=\([a-z])/g, ' '],
  [/(?<=\d|\)) ,/g, ','],
  // "5", "1 (d) (i)", "5 b", "5-7"
  [
    /^[\s,.;:]*(?=\d{1,3}(?: ?\(|,? [a-z](?= |$)|(?: ?[-–] ?|, | and | to )\d{1,3}$|$))/,
    'paragraph ',
  ],
  // "para 5 and 6", "op 5, 6 (b) and 7", "pp 2, 4 and op 1"
  [
    /\bparagraph (?=\d{1,3}(?: ?\([a-z]{1,5}\)){0,3}(?:(?: ?[-–] ?|, | and | to )\d{1,3}(?: ?\([a-z]{1,5}\)){0,3})+(?:$|(?:,|,? and)? (?:preambular |operative )?para))/g,
    'paragraphs ',
  ],
];

const LOOSE_ITEM =
  /^((?:.*? )?(?:paragraph|action) \d{1,3}(?: ?\([a-z\d]{1,5}\)){0,4}),? ([a-z]|[ivx]{1,5})(?= |$)/; // "paragraph 1 d"
const LETTERED = /\b(part|section|sect\.?|annex|chapter|chap\.?) ?([ivxlc]{1,7}|[a-z])(?![a-z(])/g;
/** "paragraph five", "annex one", "operative paragraphs three and five" */
const COUNTED = new RegExp(
  String.raw`\b(${NOUNS}) (${COUNT}(?:(?:,? and |, | to |-)${COUNT}){0,9})\b`,
  'g',
);
/** "op 3/5" */
const SLASHED = new RegExp(String.raw`\b${NOUNS} ?\d{1,2}(?: ?/ ?\d{1,2}){1,6}(?![\d/])`, 'g');
/** "para. 5 f.": it and the next; "5f" may be an item. */
const AND_NEXT = /(\d{1,3})(?:,? f\.?|f\.)$/;
/** "first two preambular paragraphs" */
const FIRST_ONES = new RegExp(
  String.raw`\bfirst (${COUNT}|\d{1,2}) ((?:preambular |operative )?para(?:graph)?s|pps|ops)\b\.?`,
  'g',
);
/** "5th paragraph", "fifth op para" */
const ORDINAL =
  /\b([a-z]{3,12}(?:-[a-z]{3,8})?|\d{1,3}(?:st|nd|rd|th)) (?:op )?para(?:graph)?\b\.?/g;

const isOrdinal = (word: string): boolean =>
  /^\d{1,3}(?:st|nd|rd|th)$/.test(word) || numberOfOrdinal(word) !== undefined || isFromEnd(word);

/** "third and fourth preambular paragraphs": what the last of them counts is said of each. */
function countedApart(text: string): string {
  let part: string | undefined;
  const words = text.split(' ');
  const apart = words.map(() => '');
  for (const [at, word] of [...words.entries()].reverse()) {
    const next = words[at + 1] ?? '';
    const bare = word.replace(/,$/, '');
    const isCounted = part !== undefined && next !== part && isOrdinal(bare);
    apart[at] = isCounted ? word.replace(bare, `${bare} ${part} paragraph`) : word;
    if (/^(?:preambular|operative)$/.test(word) && next.startsWith('para')) part = word;
    else if (!isOrdinal(bare) && !/^(?:and|or|to|through)$/.test(word)) part = undefined;
  }
  return apart.join(' ');
}

/** "op1(d)(i)" → "paragraph 1(d)(i)", "annex ii para 4" → "annex II paragraph 4" */
export function asPrinted(typed: string): string {
  let text = countedApart(countedFromEnd(typed.toLowerCase()))
    .replace(/ (?:&|or) | ?\/ ?(?=[a-z]{2})/g, ' and ')
    .replace(SLASHED, (several) => several.replace(/ ?\/ ?/g, ' and '))
    .replace(NOUNS_TOGETHER, (_, ...words: (string | undefined)[]) => {
      const [noun, annex, scope, short, labels = ''] = words;
      const name = noun ?? annex ?? scope ?? short ?? '';
      return labels.replace(LABELS, (label) => `${name} ${label}`);
    })
    .replace(COUNTED, (_, noun: string, counts: string) => {
      return `${noun} ${counts.replace(/[a-z]+/g, (word) => String(numberOfCount(word) ?? word))}`;
    })
    .replace(FIRST_ONES, (_, count: string, noun: string) => {
      return `${noun} 1 to ${numberOfCount(count) ?? count}`;
    })
    .replace(ORDINAL, (whole, word: string) =>
      isOrdinal(word) ? `${word} operative paragraph` : whole,
    );
  text = text.replace(AND_NEXT, (_, one: string) => `${one}-${Number(one) + 1}`);
  for (const [short, printed] of SHORT_FORMS) text = text.replace(short, printed);
  for (let turn = 0; turn < 4; turn++) text = text.replace(LOOSE_ITEM, '$1 ($2)');
  return text.replace(
    LETTERED,
    (_, word: string, label: string) => `${word} ${label.toUpperCase()}`,
  );
}
