import type { Verb } from './verbs.ts';

/** Whom the Assembly asks: the names that stand right after a verb that asks. */

export type Addressing = {
  /** "request", "call upon" */
  verb: string;
  /** By the names of the list below, or as the text has them: "Secretary-General", "Member States". */
  addressees: string[];
};

const ASKING = new Set(
  'request|invite|urge|call upon|call on|encourage|appeal|authorize|ask|remind|direct|instruct|entrust|demand|recommend|empower|exhort|enjoin'.split(
    '|',
  ),
);

/** An adjective or two before a noun, and never a preposition: "relevant multilateral". */
const SUCH = String.raw`(?:(?!(?:of|for|in|by|to|on|with|the|and|or|among|between|United) )[\p{L}-]+ ){0,3}?`;
const name = (source: string) => new RegExp(`^(?:${source})(?![\\p{L}-])`, 'u');

/** In the order in which they are tried. Without a name of ours the words stand as they are. */
const NAMES: [RegExp, string | undefined][] = [
  [
    name('(?:Deputy |Under-|Assistant )?Secretary[- ]General(?: of the Conference)?'),
    'Secretary-General',
  ],
  [name('Presidents? of the General Assembly'), 'President of the General Assembly'],
  [name('Secretariat'), 'Secretariat'],
  [name('(?:Main|First|Second|Third|Fifth|Sixth) Committees?'), 'Main Committees'],
  [name('small island developing States'), 'small island developing States'],
  [name('least developed countries'), 'least developed countries'],
  [name('landlocked developing countries'), 'landlocked developing countries'],
  [name('middle-income countries'), 'middle-income countries'],
  [name('developing countr(?:ies|y)'), 'developing countries'],
  [name('developed countr(?:ies|y)(?: parties| Parties)?'), 'developed countries'],
  [name('(?:host|transit|programme) (?:countries|Governments)'), 'host and transit countries'],
  [
    name(
      `${SUCH}(?:and (?:bilateral|multilateral|international|private|public|regional) )?donors?(?: countries| community)?`,
    ),
    'donors',
  ],
  [name(`${SUCH}(?:and (?:bilateral|multilateral) )?development partners`), 'development partners'],
  [
    name(
      `${SUCH}(?:and (?:regional|multilateral|international|subregional) )?(?:financial|development finance) institutions`,
    ),
    'international financial institutions',
  ],
  [
    name(`${SUCH}(?:and (?:regional|multilateral|subregional) )?development banks`),
    'development banks',
  ],
  [
    name('Member States|States Members|Members? of the United Nations|States members|membership'),
    'Member States',
  ],
  [
    name(
      'States [Pp]arties|[Pp]arties to the (?:Convention|Treaty|Protocol|Agreement|Covenant)|contracting parties|Contracting Parties',
    ),
    'States parties',
  ],
  [name('administering [Pp]owers?'), 'administering Powers'],
  [name('nuclear-weapon States'), 'nuclear-weapon States'],
  [
    name(
      `(?:(?:African|Arab|Pacific|Caribbean|flag|port|coastal|origin|non-nuclear-weapon|affected|source|receiving|fishing|signatory) )?(?:and port )?States`,
    ),
    'States',
  ],
  [name('(?:affected |donor )?countries|nations|jurisdictions'), 'States'],
  [name('(?:national |local |and )*[Gg]overnments?'), 'Governments'],
  [name('international community'), 'international community'],
  [name('Economic and Social Council'), 'Economic and Social Council'],
  [name('Security Council'), 'Security Council'],
  [name('Human Rights Council'), 'Human Rights Council'],
  [name('Peacebuilding Commission'), 'Peacebuilding Commission'],
  [name('International Law Commission'), 'International Law Commission'],
  [
    name('regional(?: economic)? commissions|Economic (?:and Social )?Commission for'),
    'regional commissions',
  ],
  [name('specialized agencies'), 'specialized agencies'],
  [
    name('(?:United Nations )?funds(?: and programmes)?|programmes of the United Nations'),
    'funds and programmes',
  ],
  [name('resident coordinators?'), 'resident coordinators'],
  [name('(?:United Nations )?country teams?'), 'United Nations country teams'],
  [name('(?:human rights )?treaty bodies'), 'treaty bodies'],
  [
    name(
      'special procedures|Special (?:Rapporteurs?|Representatives?|Advisers?|Envoys?|Coordinators?)|Personal Envoy|Independent Experts?|mandate holders',
    ),
    'special rapporteurs and representatives',
  ],
  [
    name('(?:Office of the )?(?:United Nations )?High Commissioner for Human Rights'),
    'High Commissioner for Human Rights',
  ],
  [
    name('(?:Office of the )?(?:United Nations )?High Commissioner for Refugees'),
    'High Commissioner for Refugees',
  ],
  [name('United Nations Development Programme'), 'United Nations Development Programme'],
  [name('United Nations Environment Programme'), 'United Nations Environment Programme'],
  [name("United Nations Children[’']s Fund"), "United Nations Children's Fund"],
  [name('United Nations Office on Drugs and Crime'), 'United Nations Office on Drugs and Crime'],
  [
    name(
      'United Nations Entity for Gender Equality and the Empowerment of Women(?: \\(UN-Women\\))?|UN-Women',
    ),
    'UN-Women',
  ],
  [
    name('United Nations Human Settlements Programme(?: \\(UN-Habitat\\))?|UN-Habitat'),
    'UN-Habitat',
  ],
  [
    name('United Nations Conference on Trade and Development'),
    'United Nations Conference on Trade and Development',
  ],
  [
    name('United Nations Educational, Scientific and Cultural Organization'),
    'United Nations Educational, Scientific and Cultural Organization',
  ],
  [name('World Health Organization'), 'World Health Organization'],
  [
    name('Food and Agriculture Organization(?: of the United Nations)?'),
    'Food and Agriculture Organization',
  ],
  [name('International Labour Organi[sz]ation'), 'International Labour Organization'],
  [name('International Atomic Energy Agency'), 'International Atomic Energy Agency'],
  [
    name('World Bank(?: Group)?|International Monetary Fund|Bretton Woods institutions'),
    'international financial institutions',
  ],
  [name('Inter-Parliamentary Union'), 'Inter-Parliamentary Union'],
  [name('(?:national )?parliaments|parliamentarians'), 'parliaments'],
  [
    name(
      'Executive (?:Director|Secretary|Secretaries|Directors)|Director-General|Administrator|executive heads',
    ),
    'executive heads',
  ],
  [
    name('Advisory Committee(?: on Administrative and Budgetary Questions)?'),
    'Advisory Committee on Administrative and Budgetary Questions',
  ],
  [
    name(
      'Board of Auditors|Joint Inspection Unit|Office of Internal Oversight Services|Independent Audit Advisory Committee',
    ),
    'oversight bodies',
  ],
  [name('Conference on Disarmament|Disarmament Commission'), 'disarmament bodies'],
  [
    name(
      `${SUCH}(?:and )?(?:(?:organs?|organizations|bodies|entities|agencies|offices|departments|components|missions|institutions|programmes|funds)(?:,? and |, | )){1,4}(?:of|within|in) (?:the )?United Nations(?: development)?(?: system)?`,
    ),
    'United Nations system',
  ],
  [
    name(
      '(?:entire |whole )?United Nations(?: development| human rights)? system(?: organizations| entities)?',
    ),
    'United Nations system',
  ],
  [
    name(
      'United Nations (?:[\\p{L}-]+ ){0,2}(?:organizations|entities|agencies|bodies|organs|missions|departments|offices)',
    ),
    'United Nations system',
  ],
  [
    name(`(?:intergovernmental and )?${SUCH}non-governmental organizations`),
    'non-governmental organizations',
  ],
  [name(`${SUCH}civil society(?: organizations| actors)?`), 'civil society'],
  [
    name(
      `(?:relevant )?private sector|business(?:es| sector| community)?|companies|industry|private (?:entities|companies)|creditors|enterprises`,
    ),
    'private sector',
  ],
  [
    name(
      'academia|academic (?:institutions|community)|research (?:institutions|community)|scientific community|universities',
    ),
    'academia',
  ],
  [name('media(?: organizations)?'), 'media'],
  [
    name(
      `${SUCH}(?:(?:and|or) (?:regional|subregional|international|intergovernmental|multilateral|other) )?(?:fisheries management )?(?:organizations|mechanisms|arrangements)(?: and arrangements| and agencies)?`,
    ),
    'international and regional organizations',
  ],
  [name(`${SUCH}(?:stakeholders?|actors|partners|partnerships)`), 'stakeholders'],
  [
    name(
      "Islamic Republic of Iran|Syrian Arab Republic|Syrian regime|Russian Federation|Israel|Democratic People[’']s Republic of Korea",
    ),
    undefined,
  ],
  [name('occupying Power'), 'occupying Power'],
  [name('United Nations(?= (?:to|and|or)\\b|,|$)'), 'United Nations system'],
  [
    name(
      `(?:Special|Scientific|Preparatory|Ad Hoc|High-level|Executive) Committee|(?:Open-ended )?Working Groups?|Subcommittees?|Committees?|Commissions?|Conference of the (?:States )?Parties|Council|Meeting of States Parties`,
    ),
    'committees and commissions',
  ],
  [
    /^(?:[A-Z][\p{L}’-]+ (?:(?:of|for|on|and|the) ){0,2}){1,6}(?:Organization|Agency|Union|Authority|Commission|Committee|Institute|University|Office|Programme|Fund|Court|Forum|Group|Bank|Tribunal|Mechanism|Department|Division|Centre|Service|Unit|Alliance)(?: (?:for|of|on) (?:the )?[A-Z][\p{L}-]+(?: (?:(?:and|of|in|for|the) )?[A-Z][\p{L}-]+){0,5})?(?!\p{L})/u,
    undefined,
  ],
  [
    name(
      `Office|Unit|Division|Department|Agency|Mechanism|Mission|Institute|University|Fund|Programme|Board|Bureau|Group|Institution|Centre|Organization|Organisation|Court|Tribunal|Authority|Institution|Government`,
    ),
    'other bodies',
  ],
  [name(`${SUCH}(?:bodies|agencies|entities|organs|institutions|groups)`), 'other bodies'],
  [name(`${SUCH}(?:parties|sides)(?: to (?:armed )?conflicts?| concerned)?`), 'parties'],
];

/** Words before a name that do not change who it is. */
const BEFORE =
  /^(?:all|any|the|its|his|her|their|each|those|other|others|relevant|interested|concerned|appropriate|both|also|again|further|once|more|entire|and|or|as|well|particular|especially|particularly|including|inter|alia|where|competent|respective|new|potential|current|various|that|upon|on|to|of|in|remaining|many|most|individual|willing|major|only|same|two|five|three|four|eligible|local|national|multilateral|bilateral),? /;

/** Where a part opens so, the names are over: it says how, when, or with whom. */
const OVER =
  /^(?:(?:in|as) (?!particular\b|well as\b)|through|within|with\b|without|at\b|by\b|for\b|from\b|under|upon|during|when|while|if\b|which|whose|who\b|taking|acting|working|bearing|consistent|pursuant|subject|based|not\b|should|before|after|via\b|using|building|guided|following|given|including (?:by|through|in)\b|beyond|between|into\b|on (?:a|the|an)\b)/;

/** " to " that opens what they are asked: not "parties to the", "relevant to". */
const INFINITIVE =
  / to (?!the |an? |its |their |this |that |these |those |all |which |date\b|armed |conflict|[A-Z\d])/;
/** Between one name and the next. */
const NEXT = /,? (?:and|as well as|or|and\/or) |, /;
/** What may stand between verb and name. */
const ASIDE =
  /^,? (?:in (?:this|that) (?:regard|context|connection|respect)|inter alia|once again|again|also|as appropriate|where appropriate|therefore|accordingly),? /;
/** No list of those asked is longer. */
const LONGEST = 700;

type Named = { who: string; length: number };

function nameAt(text: string): Named | undefined {
  let skipped = 0;
  for (let turn = 0; turn < 9; turn++) {
    const rest = text.slice(skipped, skipped + 200);
    for (const [pattern, who] of NAMES) {
      const found = pattern.exec(rest);
      if (found) return { who: who ?? found[0], length: skipped + found[0].length };
    }
    const before = BEFORE.exec(rest);
    if (!before) return undefined;
    skipped += before[0].length;
  }
  return undefined;
}

/** The names of a list that stands before "to …"; of a list without it the first alone. */
function namesIn(asked: string, isList: boolean): string[] {
  const names: string[] = [];
  let rest = asked;
  while (rest !== '' && !OVER.test(rest)) {
    const named = nameAt(rest);
    if (named) names.push(named.who);
    if (!isList) break;
    const from = named?.length ?? 0;
    const next = NEXT.exec(rest.slice(from));
    if (!next) break;
    rest = rest.slice(from + next.index + next[0].length);
  }
  return names;
}

/**
 * Whom each verb of a paragraph addresses, where the text names them right after it: "Requests the
 * Secretary-General", "Invites Governments and the specialized agencies". A verb that asks nobody
 * by name is left out. `verbs` are those of the same text.
 */
export function addresseesOf(text: string, verbs: Verb[]): Addressing[] {
  return verbs.flatMap((verb, index): Addressing[] => {
    if (!ASKING.has(verb.base)) return [];
    const end = Math.min(verbs[index + 1]?.from ?? text.length, verb.to + LONGEST);
    const after = text.slice(verb.to, end).replace(ASIDE, ' ');
    const to = INFINITIVE.exec(after);
    const clause = /^ that /.test(after);
    const asked = (to ? after.slice(0, to.index) : after).trim();
    const names = namesIn(asked, to !== null && !clause);
    return names.length > 0 ? [{ verb: verb.base, addressees: [...new Set(names)] }] : [];
  });
}
