import { MONTH_FORM } from '../../src/model/days.ts';
import { opensLike } from '../../src/model/opening.ts';
import { plain } from '../../src/model/plain.ts';
import type {
  Block,
  Item,
  Lines,
  Paragraph,
  Resolution,
  Text,
} from '../../src/model/resolution.ts';
import { textsOf } from '../../src/model/resolution.ts';
import { referenceIn } from './characterReferences.ts';
import { foldCharacters } from './characters.ts';
import { endsOpen } from './headings.ts';
import { labelAlone } from './labels.ts';
import { markupIn } from './otherMarkup.ts';
import { linesOf, type DumpLines } from './passage.ts';
import { EARLY_FORMULA, FORMULA } from './wording.ts';
import { hyphenApartIn } from './pdf/tornCompounds.ts';
import { tornIn } from './pdf/wholeWords.ts';
import { doubt, lastWordsOf, type Finding } from './problems.ts';
import type { Furniture, Reading } from './reading.ts';

/** What was read, beside what it was read from. */
export type Checked = {
  lines: DumpLines;
  reading: Reading;
  furniture: Furniture[];
  resolution: Resolution;
};

/**
 * What cannot be right in a resolution, whatever reader made it, as doubts: a text that was read
 * wrong must not come out clean.
 */
export const check = (checked: Checked): Finding[] =>
  CHECKS.flatMap((checkOne) => checkOne(checked));

const CHECKS: ((checked: Checked) => Finding[])[] = [
  formulaIsThere,
  closingIsThere,
  originIsThere,
  titleIsTitle,
  headingsAreHeadings,
  labelsHaveText,
  labelsAreAsPrinted,
  paragraphsAreWhole,
  textEndsBeforeClosing,
  sentencesAreWhole,
  paragraphsHoldNoRows,
  itemsAreWhole,
  notesAreWhole,
  notesAreNoText,
  annexesHaveHeadings,
  marksLeaveWholeWords,
  lettersAreDecoded,
  markupIsRead,
  lettersAreKept,
  wordsAreWhole,
  furnitureRepeats,
];

const SET_OFF = /^\W+|\W+$/g; // "*The General Assembly,*"

/** From then on every resolution has one. */
const FORMULA_IN_USE = '1951';

function formulaIsThere({ lines, resolution }: Checked): Finding[] {
  const { body, metadata } = resolution;
  if (body.some((block) => block.type === 'paragraph' && block.kind === 'formula')) return [];
  // the first resolutions name the Assembly in each sentence
  const early = (metadata.adopted ?? '') < FORMULA_IN_USE;
  if (early && lines.some((line) => EARLY_FORMULA.test(line))) return [];
  const at = lines.findIndex((line) => FORMULA.test(line.replace(SET_OFF, '')));
  if (at < 0)
    return [
      doubt('missing part', [[1, 1]], 'the formula was not found', {
        hint: `expected "The ${metadata.organ}," before the paragraphs`,
        printed: '',
      }),
    ];
  return [
    doubt('missing part', [[at + 1, at + 1]], 'the formula stands here and was not read as such', {
      hint: 'expected it between the title and the first paragraph',
    }),
  ];
}

/** Organs that call their meetings so in closings; those of the other councils are meetings alone. */
const PLENARY = new Set<string>(['General Assembly', 'Economic and Social Council']);

const CLOSING = /^\W*\d{1,4}(?:st|nd|rd|th)(?: \(?resumed\)?)?(?: plenary)? meeting\b/i; // "*75th plenary meeting"

function closingIsThere({ lines, resolution: { metadata, body } }: Checked): Finding[] {
  if (body.some(({ type }) => type === 'closing')) return [];
  // the Security Council's name meeting and day at the head, or the day alone
  if (metadata.organ === 'Security Council' && (metadata.meeting ?? metadata.lines['adopted']))
    return [];
  const end = metadata.source.lines;
  const meeting = `15th ${PLENARY.has(metadata.organ) ? 'plenary ' : ''}meeting`;
  const at = lines.findLastIndex((line) => CLOSING.test(line));
  if (at < 0)
    return [
      doubt('truncated dump', [[end, end]], 'no closing lines', {
        hint: `expected "${meeting}" and a date at the end of the text; the dump may be cut off`,
        printed: '',
      }),
    ];
  return [
    doubt('missing part', [[at + 1, at + 1]], 'the closing stands here and was not read as such', {
      hint: `expected "${meeting}" and a date on lines of their own at the end of the text`,
    }),
  ];
}

const ORIGIN = /\[\s*(?:without\s+reference\s+to|on\s+(?:the\s+)?(?:reports?|recommendation))\s/i; // "[on the report of the"

const ORIGIN_LINES = 3;

function originIsThere({ lines, resolution: { metadata } }: Checked): Finding[] {
  if (metadata.origin) return [];
  // its first words may wrap
  const at = lines.findIndex(
    (line, index) =>
      line.includes('[') && ORIGIN.test(lines.slice(index, index + ORIGIN_LINES).join(' ')),
  );
  if (at < 0) return [];
  return [
    doubt(
      'missing metadata',
      [[at + 1, at + 1]],
      'the origin stands here and was not read as such',
      { hint: 'expected it between the adoption line and the title' },
    ),
  ];
}

const NO_TITLE =
  /\bThe (?:General Assembly|(?:Security|Human Rights|Economic and Social) Council),|\bplenary meeting\b|\[on the report of/;

function titleIsTitle({ resolution: { metadata } }: Checked): Finding[] {
  const { title, lines } = metadata;
  if (!NO_TITLE.test(title)) return [];
  return [
    doubt(
      'doubtful metadata',
      lines['title'] ?? [[1, 1]],
      'the title holds what belongs to the text',
      { hint: 'expected the title alone', printed: title },
    ),
  ];
}

const JOB_NUMBER = /^\d\d-\d{5}(?:$| )/; // "23-24977 (E)"
const PAGE = /^\d{1,3}\/\d{1,3}$/; // "2/4"
const SYMBOL = /^A\/RES\/\S+/;

/** What stands at the head and foot of pages, by which a heading is known to be none. */
function headingsAreHeadings({ furniture, lines, resolution }: Checked): Finding[] {
  const { metadata, body } = resolution;
  const running = new Set(
    furniture
      .filter(({ kind }) => kind.startsWith('running'))
      .map(({ span }) => bare((lines[span.line - 1] ?? '').slice(span.from, span.to))),
  );
  const headings = body.filter((block) => block.type === 'heading');
  const counts = Map.groupBy(headings, ({ text }) => bare(plain(text)));
  const title = bare(metadata.title);
  // an annexed text may bear the title of the resolution, once
  const isRunning = (words: string) =>
    words === title ? (counts.get(words)?.length ?? 0) > 1 : words !== '' && running.has(words);
  const nameOf = (text: string, hasTabs: boolean): string | undefined => {
    if (JOB_NUMBER.test(text) || text === metadata.jobNumber) return 'a job number';
    if (PAGE.test(text)) return 'a page number';
    if (SYMBOL.test(text)) return 'a symbol';
    if (isTableRow(text) || hasTabs) return 'rows of a table';
    return isRunning(bare(text)) ? 'the running title' : undefined;
  };
  return headings.flatMap((heading) => {
    const text = plain(heading.text);
    if (endsOpen(text) || NUMERAL_WITHIN.test(text))
      return [
        doubt(
          'doubtful heading',
          heading.lines,
          'the lines of a heading stand in another order or apart',
          {
            hint: 'expected its number, then its words to the last',
            printed: text,
          },
        ),
      ];
    const name = nameOf(
      text,
      heading.lines.some(([line]) => CELLS.test(lines[line - 1] ?? '')),
    );
    if (name === undefined) return [];
    return [
      doubt('doubtful heading', heading.lines, `a heading is ${name}`, {
        hint: 'expected a heading of the text; what stands at the head or foot of a page, or in a table, is none',
      }),
    ];
  });
}

const SHORTEST_ROWS = 60;
const FEWEST_FIGURES = 2;
const FIGURE = new RegExp(
  String.raw`(?<=[\p{L})] )\d{1,3}(?:[ ,]\d{3}){0,3}(?= [\p{L}(]|$)(?! ${MONTH_FORM})`,
  'gu',
);

/** "Keeper of the tides P-4 1", "Reader of tables GS (OL) 12": posts of a grade, and how many. */
const POSTS = /\S (?:[A-Z]{1,2}-\d|GS \([A-Z]{2}\)) \d{1,3}(?= |$)/g;

/** True of "Northern mouth Keeper P-4 1 Southern mouth Reader GS (OL) 12": words and figures, to the end. */
const isTableRow = (text: string): boolean =>
  text.search(POSTS) >= 0 ||
  (text.length >= SHORTEST_ROWS &&
    /(?<!\d)\d{1,3}(?:[ ,]\d{3}){0,3}$/.test(text) &&
    (text.match(FIGURE) ?? []).length >= FEWEST_FIGURES);

/** Words, a tab and words: cells of a table, but for a label before the first tab. */
const CELLS = /^\s*(?!\S{1,8}\t+[^\t]*$)\S[^\t]*\t+\S/;

/** "IV on drug abuse": the number stands beside the second line of its title. */
const NUMERAL_WITHIN = /^[IVX]{1,6} \p{Ll}/u;

/** Letters alone: how two prints of one title differ is in blanks, hyphens and capitals. */
const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}]/gu, '');

const RENUMBERED = /^(?:a|i)\.$/;

/**
 * The first items of a paragraph are "(a)", and "a." is two levels below: what sets it in may have counted
 * in its own way, as programs do that make text of a Word file.
 */
function labelsAreAsPrinted({ reading, lines, resolution: { body } }: Checked): Finding[] {
  if (reading.format !== 'pdf') return [];
  return body.flatMap((block): Finding[] => {
    if (block.type !== 'paragraph' || block.kind !== 'operative') return [];
    const first = block.children.find((child) => child.type === 'item');
    const isSetIn = /^ {2,}/.test(lines[(first?.lines[0]?.[0] ?? 0) - 1] ?? '');
    if (!isSetIn || !RENUMBERED.test(first?.label ?? '')) return [];
    return [
      doubt(
        'label out of order',
        first?.lines ?? [],
        `the items from "${first?.label} ${plain(first?.text ?? []).slice(0, 40)}" on may have had other numbers`,
        {
          hint: 'expected "(a)" within a paragraph; give the Word file itself, which has its numbers',
        },
      ),
    ];
  });
}

function labelsHaveText({ resolution: { body } }: Checked): Finding[] {
  const walk = (node: Block | Item): Finding[] => {
    if (node.type !== 'paragraph' && node.type !== 'item') return [];
    const within = node.children.flatMap(walk);
    const text = plain(node.text);
    const isLabel = labelAlone(text) !== undefined;
    if (node.label === undefined || (!isLabel && (text !== '' || node.children.length > 0)))
      return within;
    const alone = isLabel ? `"${node.label}" and "${text}" stand` : `"${node.label}" stands`;
    return [
      doubt('label without text', node.lines, `${alone} alone`, {
        hint: 'expected text after it',
      }),
      ...within,
    ];
  };
  return body.flatMap(walk);
}

const STOP = /[,;:.?!…—–][)\]”"’'»*]*$/; // "…2020.”"
// "…under way; Means of implementation": words like a heading's after a paragraph's last stop
const SWALLOWED = /[;.] (\p{Lu}[^;:.,]{2,120})$/u;

// "…interested States; instruments, and": words of a line that was torn, after a paragraph's end
const LEFT_BEHIND = /[;.] (\p{Ll}[^;:.]{0,120}[^;:.!?)”"\]])$/u;

function paragraphsAreWhole({ resolution: { body } }: Checked): Finding[] {
  return body.flatMap((block, index): Finding[] => {
    if (block.type !== 'paragraph' || (block.kind !== 'preambular' && block.kind !== 'operative'))
      return [];
    const next = body[index + 1];
    const end = endOf(block);
    if (end === undefined) return [];
    const stray = strayWords(block);
    const left = stray ? plain(stray.text) : LEFT_BEHIND.exec(end)?.[1];
    if (left !== undefined && (block.kind === 'operative' || !STOP.test(left)))
      return [
        doubt(
          'broken paragraph',
          stray?.lines ?? block.lines,
          `"${left}" stands apart from the sentence that it belongs to`,
          {
            hint: 'expected these words within a sentence; in the document they may stand elsewhere',
            printed: stray ? left : end.slice(-200),
          },
        ),
      ];
    const second = block.kind === 'preambular' ? secondOpening(plain(block.text)) : undefined;
    if (second !== undefined)
      return [
        doubt(
          'broken paragraph',
          block.lines,
          `"${second}" within the paragraph seems to begin another`,
          {
            hint: 'expected a paragraph for each opening phrase',
            printed: second,
          },
        ),
      ];
    const [within] = block.children;
    const after = block.children.length === 0 ? next : within;
    const cutOff =
      block.kind === 'operative' &&
      block.label !== undefined &&
      (after?.type === 'item' || (after?.type === 'paragraph' && after.kind === 'operative')) &&
      after.label === undefined &&
      /,$/.test(plain(block.text)) &&
      SENTENCE_GOES_ON.test(plain(after.text));
    if (cutOff)
      return [
        doubt(
          'broken paragraph',
          block.lines,
          `the paragraph goes on apart after "${plain(block.text).slice(-40)}"`,
          { hint: 'expected its sentence in one', printed: end.slice(-200) },
        ),
      ];
    if (STOP.test(end)) return [];
    const swallowed = SWALLOWED.exec(end)?.[1];
    const unlabelled = next?.type === 'paragraph' && next.label === undefined;
    const cut =
      next?.type === 'heading' ||
      OPEN_PHRASE.test(end) ||
      (unlabelled && opensLike(plain(next.text)) === undefined) ||
      (unlabelled && next.kind === 'operative' && block.label !== undefined);
    if (swallowed === undefined && !cut) return [];
    const expected = block.kind === 'preambular' ? '","' : '";" or "."';
    return [
      doubt(
        'broken paragraph',
        block.lines,
        swallowed === undefined
          ? `the paragraph ends with "${end.slice(-40)}" before what seems to be no new one`
          : `"${swallowed}" at the end of the paragraph seems to be a heading`,
        { hint: `expected ${expected} at its end`, printed: end.slice(-200) },
      ),
    ];
  });
}

// in a title other words have capitals too: ", Taking into Particular Account the Needs"
const MAY_OPEN = /[,;.] (?=\p{Lu}\p{Ll}{3,20} \p{Ll}+ \p{Ll})/gu;
/** So many letters tell an opening phrase. */
const OPENING = 60;

/** The words within a paragraph of the preamble with which another begins: ", Recalling the tables of". */
function secondOpening(text: string): string | undefined {
  for (const { index } of text.matchAll(MAY_OPEN)) {
    const words = text.slice(index + 2, index + 2 + OPENING);
    if (opensLike(words) === 'preambular') return words;
  }
  return undefined;
}

/** How no text ends: "Recalling the tables,", "remains seized of the". */
const WITHOUT_STOP = /[,\p{L}][)\]”"’'»*]*$/u;

/** The last words before a closing end their sentence: after others, lines or a section are missing. */
function textEndsBeforeClosing({ resolution: { body } }: Checked): Finding[] {
  return body.flatMap((block, index): Finding[] => {
    const isOfText = block.type === 'paragraph' && block.kind !== 'annex';
    if (!isOfText || body[index + 1]?.type !== 'closing') return [];
    const end = endOf(block);
    if (end === undefined || !WITHOUT_STOP.test(end)) return [];
    return [
      doubt(
        'broken paragraph',
        block.lines,
        `the text ends with "${end.slice(-40)}" before its closing`,
        { hint: 'expected "." at its end', printed: end.slice(-200) },
      ),
    ];
  });
}

/** Two posts of a grade, each with how many, are rows of a table that were run into the text. */
const FEWEST_ROWS = 2;

function paragraphsHoldNoRows({ resolution: { body } }: Checked): Finding[] {
  return body.flatMap((block): Finding[] => {
    if (block.type !== 'paragraph' || (plain(block.text).match(POSTS) ?? []).length < FEWEST_ROWS)
      return [];
    return [
      doubt('unreadable table', block.lines, 'rows of a table stand within a paragraph', {
        hint: 'expected a table with its columns; this maker of the text left none',
      }),
    ];
  });
}

/** No sentence ends so: "to be held in Kampala from", "developments, which could". */
const OPEN_PHRASE =
  /(?<![,;:]) (?:an?|and|any|as|at|be|between|by|can|could|each|every|for|from|in|including|into|is|its|may|must|nor|of|on|or|our|shall|should|such|than|that|the|their|these|those|to|under|upon|was|were|which|while|whose|will|with|would)$/;

/** "mentation of its decisions", "settlement activities": no sentence begins so. */
const BEGINS_WITHIN = /^(?!(?:and|or)\b)\p{Ll}{2}/u;

/** "2 Recalling the tables": a maker set the mark above its line, where nothing tells its place. */
const NUMBER_FIRST = /^\d{1,3}(?= )/;

/** Paragraphs that begin, and items and paragraphs of annexes that end, within a sentence. */
function sentencesAreWhole({ resolution: { body } }: Checked): Finding[] {
  const torn = ({ lines }: Paragraph | Item, fact: string, printed: string): Finding =>
    doubt('broken paragraph', lines, fact, {
      hint: 'expected the whole sentence; the text may have lost its rest, or have it elsewhere',
      printed,
    });
  const walk = (node: Block | Item): Finding[] => {
    if (node.type !== 'paragraph' && node.type !== 'item') return [];
    const within = node.children.flatMap(walk);
    const text = plain(node.text);
    const mayBegin =
      node.type === 'item' ||
      node.label !== undefined ||
      node.kind === 'formula' ||
      node.kind === 'operative'; // paragraphsAreWhole
    if (!mayBegin && BEGINS_WITHIN.test(text)) {
      const fact = `the text begins with "${text.slice(0, 40)}" within its sentence`;
      return [torn(node, fact, text), ...within];
    }
    const number = NUMBER_FIRST.exec(text)?.[0];
    if (number !== undefined && opensLike(text.slice(number.length + 1)) === 'preambular')
      return [torn(node, `the text begins with "${number}", which may be a mark`, text), ...within];
    const mayEnd = node.type === 'paragraph' && node.kind !== 'annex'; // paragraphsAreWhole
    if (mayEnd || node.children.length > 0 || !OPEN_PHRASE.test(text)) return within;
    return [torn(node, `the text ends with "${text.slice(-40)}" within its sentence`, text)];
  };
  return body.flatMap(walk);
}

/** A note ends with a stop, but where its last words are a symbol or a number; no words end it so. */
const WORD_ALONE = /^[\p{L}-]{2,}$/u;

function notesAreWhole({ resolution: { notes } }: Checked): Finding[] {
  return notes.flatMap(({ label, text, lines }): Finding[] => {
    const words = plain(text);
    if (!WORD_ALONE.test(words.split(' ').at(-1) ?? '')) return [];
    return [
      doubt('broken paragraph', lines, `note ${label} ends with "${words.slice(-40)}"`, {
        hint: 'expected a stop at its end; the text may have lost its rest, or have it elsewhere',
        printed: words.slice(-200),
      }),
    ];
  });
}

/** What only a note begins with: "2 Ibid., vol. 3.", "[4] See A/80/948.", its number ahead of it. */
const NOTE_WITHIN =
  /(?:^|\s)(?:\d{1,3}|\[\d{1,3}\]) (?=Ibid\.|(?:See(?: also)?,? )?(?:resolutions? \d|A\/\S*\d|E\/\S*\d|S\/\S*\d|United Nations, Treaty Series|Official Records of the)|Resolutions? \d)/;

/** Where nothing tells a maker the foot of a page from its text, its notes are in the midst of that. */
function notesAreNoText({ reading, resolution: { body } }: Checked): Finding[] {
  if (reading.shown) return [];
  return textsIn(body).flatMap(({ text, lines }): Finding[] => {
    const words = plain(text);
    const at = words.search(NOTE_WITHIN);
    if (at < 0) return [];
    const printed = words.slice(at, at + 80).trim();
    return [
      doubt('note number', lines, `"${printed}" in the text seems to be a note`, {
        hint: 'expected it among the notes; its mark may stand in the text as a number',
        printed,
      }),
    ];
  });
}

/** Behind its closing lines a resolution has nothing but annexes, which begin with a heading. */
function annexesHaveHeadings({ resolution: { body } }: Checked): Finding[] {
  return body.flatMap((block, index): Finding[] => {
    // a title may be that of an annex which has lost its name
    const isNamed = block.type === 'heading' && block.role !== 'heading';
    const isText = block.type === 'paragraph' || block.type === 'heading';
    if (!isText || isNamed || body[index - 1]?.type !== 'closing') return [];
    return [
      doubt('unknown line', block.lines, 'the text goes on behind its closing lines', {
        hint: 'expected the heading of an annex; these lines may be notes',
      }),
    ];
  });
}

/** Nothing that a list may begin with, or a proviso. */
const SENTENCE_GOES_ON = /^(?!Provided\b)\p{L}/u;

/** So few words without a label are no text that goes on after items. */
const FEW_WORDS = 6;

/** Words without a label or a stop of their own, amid a paragraph's items or after its end. */
function strayWords({ text, children }: Paragraph): Item | undefined {
  let before = plain(text);
  for (const child of children) {
    if (child.type !== 'item') continue;
    const own = plain(child.text);
    const stray = child.label === undefined && /^\p{Ll}/u.test(own) && !/[;:.]$/.test(own);
    if (stray && (/[;.]$/.test(before) || own.split(' ').length <= FEW_WORDS)) return child;
    before = own;
  }
  return undefined;
}

const GOES_ON = /^\p{Ll}/u;

/**
 * Markup that breaks an item in two leaves the second part without a label: "(c) The lamps of the
 * isles" and "beyond it;". Text without markup is joined where its sentence goes on, unless it seems to
 * begin another there: "entitled “Lamps" and "Africa needs”;".
 */
function itemsAreWhole({ reading, resolution: { body } }: Checked): Finding[] {
  const walk = (node: Block | Item): Finding[] => {
    if (node.type !== 'paragraph' && node.type !== 'item') return [];
    return node.children.flatMap((child, index): Finding[] => {
      if (child.type !== 'item') return [];
      const before = index === 0 ? plain(node.text) : endOf(node.children[index - 1] ?? child);
      const words = plain(child.text);
      const isPart = reading.shown
        ? GOES_ON.test(words)
        : index === 0 && node.type === 'paragraph' && node.kind !== 'annex';
      const broken =
        child.label === undefined &&
        isPart &&
        before !== undefined &&
        before !== '' &&
        !STOP.test(before);
      const own = broken
        ? [
            doubt(
              'broken paragraph',
              child.lines,
              `"${words.slice(0, 40)}" seems to go on from "${before.slice(-40)}"`,
              { hint: 'expected both in one; the source parts them', printed: words.slice(0, 200) },
            ),
          ]
        : [];
      return [...own, ...walk(child)];
    });
  };
  return body.flatMap(walk);
}

/** The last words of a paragraph; none where a table or lines as printed end it. */
function endOf(node: Block | Item): string | undefined {
  if (node.type !== 'paragraph' && node.type !== 'item') return undefined;
  const last = node.children.at(-1);
  return last === undefined ? plain(node.text) : endOf(last);
}

type Whole = {
  /** What the number belongs to. */
  what: string;
  /** What stands before it once it is taken away. */
  before: RegExp;
  /** What stands after it. */
  after?: RegExp;
  /** The words before it and the number, put together again. */
  whole?: RegExp;
};

const WHOLES: Whole[] = [
  { what: 'of a year', before: /(?<!\d)\d{1,3}$/, whole: /(?<!\d)(?:19|20)\d\d$/ }, // 20|15
  { what: 'of a word that lost a letter', before: /\p{L}\?$/u }, // COVID?|19
  { what: 'of a list', before: /(?<![\p{L}\d/.-])\d{1,3}, ?\d{1,3},$/u }, // programmes 5, 7,| 8
  { what: 'of "Agenda 21"', before: /\bAgenda(?: 2?)?$/, whole: /\bAgenda ?21$/ }, // Agenda 2|1
  { what: 'of "COVID-19"', before: /\b(?:COVID|SARS-CoV)-?1?$/ }, // COVID-|19
  { what: 'of a symbol', before: /\b[A-Z][A-Z.\d]*\/$|\d\/$/ }, // A/79/|14
  { what: 'of a symbol', before: /[\d ]$|^$/, after: /^\/\d/ }, // 6|/14
  { what: 'of an age', before: /\b(?:aged|age of) ?$/ }, // children aged |15
  { what: 'of an age', before: /\b(?:under|over|below|above) ?$/, after: /^ ?(?:years?\b|to \d)/ },
  { what: 'of what is counted', before: /\b(?:Nos?\.|paras?\.|articles?|chap\.|sect\.|Goal) ?$/ }, // Goal |14
];

function marksLeaveWholeWords({ reading, resolution: { body } }: Checked): Finding[] {
  if (reading.shown) return [];
  return textsIn(body).flatMap(({ text, lines }) => {
    let before = '';
    return text.flatMap((run, index): Finding[] => {
      if (run.type !== 'mark') {
        before = (before + run.value).slice(-80);
        return [];
      }
      let next = text[index + 1];
      for (let at = index + 2; next?.type === 'mark'; at += 1) next = text[at];
      const after = next?.value.slice(0, 40) ?? '';
      const broken = WHOLES.find(
        (rule) =>
          rule.before.test(before) &&
          (rule.after === undefined || rule.after.test(after)) &&
          (rule.whole === undefined || rule.whole.test(before + run.note)),
      );
      if (broken === undefined) return [];
      return [
        doubt(
          'doubtful mark',
          lines,
          `the ${run.note} after "${lastWordsOf(before)}" was read as the mark of note ${run.note}, and may be part ${broken.what}`,
          { hint: 'expected a mark after a whole word or a stop' },
        ),
      ];
    });
  });
}

/** What no word of a resolution is, why, and what was expected. */
type NoWord = { printed: string; fact: string; hint: string };

/** A doubt for each text whose words hold what no word is. */
const doubtfulWords = (
  texts: readonly { text: Text; lines: Lines }[],
  find: (words: string) => NoWord | undefined,
): Finding[] =>
  texts.flatMap(({ text, lines }) => {
    const found = find(plain(text));
    if (found === undefined) return [];
    const { fact, ...more } = found;
    return [doubt('doubtful word', lines, fact, more)];
  });

function lettersAreDecoded({ resolution: { body } }: Checked): Finding[] {
  return doubtfulWords(textsIn(body), (words) => {
    const printed = referenceIn(words);
    if (printed === undefined) return undefined;
    const hint = 'expected the letter; the text as a whole is not written so';
    return { printed, fact: `"${printed}" is how HTML writes a letter`, hint };
  });
}

function markupIsRead({ resolution: { body, notes } }: Checked): Finding[] {
  return doubtfulWords([...textsIn(body), ...notes], (words) => {
    const sign = markupIn(words);
    if (sign === undefined) return undefined;
    const hint = 'expected words; what is marked up so is not read';
    return { printed: words, fact: `"${sign}" is how a text is marked up`, hint };
  });
}

const LOST_LETTER = /[\p{L}\p{N}]\?[\p{L}\p{N}]/u; // "3?14", "caf?s"
const OF_ADDRESS = /[/=]|www\./; // "example.org/list?id=1"

/** A program that writes a text in an encoding that lacks a letter sets a question mark for it. */
function lettersAreKept({ resolution: { body, notes } }: Checked): Finding[] {
  return doubtfulWords([...textsIn(body), ...notes], (words) => {
    const printed = words.includes('?')
      ? words.split(' ').find((one) => LOST_LETTER.test(one) && !OF_ADDRESS.test(one))
      : undefined;
    if (printed === undefined) return undefined;
    const hint = 'expected a letter or a sign that the encoding of the text does not have';
    return { printed, fact: `"${printed}" may have lost a letter, for which "?" stands`, hint };
  });
}

/** The words of a PDF file's text are where its letters stand, and letters that are set wide tear them. */
function wordsAreWhole({ reading, resolution: { body } }: Checked): Finding[] {
  if (!reading.printed) return [];
  return doubtfulWords(textsIn(body), (words) => {
    const apart = hyphenApartIn(words);
    if (apart !== undefined) {
      const hint = `expected "${apart.replaceAll(' ', '')}", or a dash`;
      return { printed: apart, fact: `a hyphen stands apart in "${apart}"`, hint };
    }
    const torn = tornIn(words);
    if (torn === undefined) return undefined;
    const hint = 'expected words of which none is a few letters alone';
    return { printed: torn, fact: `a word seems to be torn in "${torn}"`, hint };
  });
}

const textsIn = (body: readonly Block[]): { text: Text; lines: Lines }[] =>
  body.flatMap((block) => textsWithLines(block));

function textsWithLines(node: Block | Item): { text: Text; lines: Lines }[] {
  if (node.type !== 'paragraph' && node.type !== 'item')
    return textsOf(node).map((text) => ({ text, lines: node.lines }));
  return [
    { text: node.text, lines: node.lines },
    ...node.children.flatMap((child) => textsWithLines(child)),
  ];
}

/** Furniture whose words are the same in all documents, or are told by where they stand. */
const FIXED =
  /^(?:masthead|language|bar code|bracket|original|re-issue|field marker|comma|stroke|repeated|Markdown|front matter|image|records head|days of the session|neighbour|other language|source line|wide table)/;
const WORD = /\p{L}{2,}/gu;
const FEWEST_WORDS = 3;

function furnitureRepeats({ furniture, lines, resolution: { metadata } }: Checked): Finding[] {
  const title = bare(metadata.title);
  const spans = furniture
    .filter(({ kind }) => !FIXED.test(kind))
    .map(({ kind, span }) => {
      const printed = foldCharacters((lines[span.line - 1] ?? '').slice(span.from, span.to)).trim();
      return { kind, span, printed, words: bare(printed.replaceAll(metadata.symbol, '')) };
    });
  const counts = Map.groupBy(spans, ({ words }) => words);
  const lonely = spans.filter(
    ({ printed, words }) =>
      (printed.match(WORD) ?? []).length >= FEWEST_WORDS &&
      (counts.get(words)?.length ?? 0) < 2 &&
      !title.includes(words),
  );
  return linesOf(lonely.map(({ span }) => span)).map(([from, to]) => {
    const kinds = lonely.find(({ span }) => span.line === from)?.kind;
    return doubt(
      'doubtful furniture',
      [[from, to]],
      `left out as ${kinds}, though it is not repeated`,
      { hint: 'expected the title, or words that stand on other pages too' },
    );
  });
}
