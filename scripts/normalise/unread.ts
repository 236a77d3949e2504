import type { DumpLines } from './passage.ts';
import { fault, type Finding } from './problems.ts';
import { ADOPTED, EARLY_FORMULA, FORMULA, NUMBER_OF_TITLE, YEARLY_TITLE } from './wording.ts';

/** A document of the United Nations that is not read, told by a line of its own. */
type Unread = { line: RegExp; is: string; hint: string };

const isNumbered = (text: string): boolean =>
  NUMBER_OF_TITLE.exec(text)?.[0].endsWith('.') === true ||
  YEARLY_TITLE.test(text) ||
  OWN_SYMBOL.test(text);

const OWN_SYMBOL = /^(?:United Nations )?[AES]\/(?:HRC\/)?RES\/\S/;

const ENGLISH_IS_READ =
  'only English is read: fetch the English edition, at the same symbol under docs.un.org/en/';
const language = (name: string, line: RegExp): Unread => ({
  line,
  is: `is in ${name}`,
  hint: ENGLISH_IS_READ,
});

const DRAFT: Unread = {
  line: /: (?:revised )?draft resolution\b|^(?:United Nations )?[AES]\/\S{0,40}L\.\d{1,4}(?:\/Rev\.\d)?\*{0,3}$|^Draft resolution(?: [IVX]+)?$/i,
  is: 'is a draft resolution',
  hint: 'only what was adopted is read: fetch the resolution that it became',
};

// languages before kinds of document: a decision in French is of no more use in French
const UNREAD: Unread[] = [
  language(
    'French',
    /^(?:Nations Unies|Résolution(?:s)? adoptée|L[’']Assemblée générale,?$|Le Conseil (?:de sécurité|économique et social|des droits de l[’']homme),?$)/i,
  ),
  language(
    'Spanish',
    /^(?:Naciones Unidas|Resolución aprobada|La Asamblea General,?$|El Consejo (?:de Seguridad|Económico y Social|de Derechos Humanos),?$)/i,
  ),
  language(
    'Russian',
    /^(?:Организация Объединенных Наций|Резолюция,? принятая|Генеральная Ассамблея,?$|Совет Безопасности,?$)/i,
  ),
  language('Arabic', /^(?:الأمم المتحدة|قرار اتخذ|إن الجمعية العامة|إن مجلس الأمن)/),
  language('Chinese', /^(?:联\s?合\s?国|大会决议|大会[，,]?$|安全理事会[，,]?$)/),
  {
    line: /^Statement by the President of the Security Council\b|^S\/PRST\/\d/i,
    is: 'is a statement by the President of the Security Council',
    hint: 'only resolutions are read: a statement has no operative paragraphs',
  },
  {
    line: /^(?:Decision|Decisions) adopted by\b|^\d{1,2}\/[45]\d\d\. /i,
    is: 'is a decision',
    hint: 'only resolutions are read; what cites the decision leads to nothing here',
  },
  DRAFT,
  {
    // within a sentence a line may begin "report of the Special Rapporteur"
    line: /^(?:(?:Report|Note) (?:of|by) the (?:Secretary-General|[\p{L} ]{3,60}(?:Committee|Commission|Council|Rapporteur))|(?:REPORT|NOTE) (?:OF|BY) THE (?:SECRETARY-GENERAL|[\p{L} ]{3,60}(?:COMMITTEE|COMMISSION|COUNCIL|RAPPORTEUR)))\b/u,
    is: 'is a report',
    hint: 'only resolutions are read',
  },
  {
    line: /^(?:Verbatim|Summary) record of the\b|^Provisional$/i,
    is: 'is the record of a meeting',
    hint: 'only resolutions are read',
  },
];

/** What a dump is that holds no resolution which could be read, as far as its own lines tell it. */
export function unreadAs(lines: DumpLines): Finding | undefined {
  const bare = (line: string): string => line.replace(/^[\s#*]+|\s+$/g, '');
  if (lines.some((line) => ADOPTED.test(bare(line)))) return undefined;
  const texts = lines.map(bare);
  // a draft has the formula too, but no number before its title
  const begun = texts.some((text) => FORMULA.test(text));
  const early = texts.some((text) => EARLY_FORMULA.test(text));
  if ((begun || early) && texts.some(isNumbered)) return undefined;
  for (const { line, is, hint } of begun ? [DRAFT] : UNREAD) {
    const at = texts.findIndex((text) => line.test(text));
    if (at >= 0) return fault('unknown dump', at + 1, `${is}: "${texts[at]?.slice(0, 80)}"`, hint);
  }
  return undefined;
}
