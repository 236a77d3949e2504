/** Words by which torn ones are told: the short, of which each is known, and those that stand everywhere. */
const listed = (words: string): Set<string> => new Set(words.split(/\s+/));

/** Words of three letters and less. What is as short and none of these is part of a word. */
const SHORT = listed(`
  a i ad am an as at be by co do en et ex go he if in is it me mr my no of on or pp re so to un up us we
  act add age ago aid aim air all and any are art bay big bin but can cut day de del dr due dry el end era
  far fee few fit for gap gas get got had has hub her him his hit hoc how ill its job key la law lay led les
  let lot low man map may men met mid mix neo net new nor not now off oil old one our out own pay per pre
  pro put ran raw red row run sea see set sex she six sub sum tax ten the too top two use van via war was
  way web who why win won yet you cm etc ha kg km mm nos ppm sq vs`);

/** Words that may stand before and after any other. */
export const FUNCTION_WORDS = listed(`
  a all also an and any are as at be been but by can for from had has have he her his if in into is it its
  may more no not of on one or other our out own per she so such than that the their them these they this
  those to under up was we were when where which who will with within without`);

/** True of a few letters that are no word. */
export const isNoWord = (part: string): boolean => part.length <= 3 && !SHORT.has(part);

/** Words as short that end or begin others: beside a part of one they tell nothing. */
const OTHER_SHORT = listed(`
  ace ado ads aim ape apt arc arm ash ask awe axe bad bag ban bar bat bed bee beg bet bid bit bow box boy
  bus buy cab cap car cat cop cow cry cue cup dam den des did die dig dip dog dot dry du dug dye ear eat egg
  ego eve eye fan fat fed fig fin fir fix flu fly fog fox fro fun fur gay gem god gum gun guy gym hat hay
  hid hip hot hut ice ink inn ion ivy jam jar jaw jet joy kid kin kit lab lag lap les lid lie lip lit log
  mad mat mob mud nap nil nod non nut oak oat odd ore owe pad pan pea pen pet pie pig pin pit pod pop pot
  pub qua quo rag ram rat ray rib rid rig rim rip rob rod rot rug sad sat saw say shy sin sir sit ski sky
  soy spy sue tag tan tap tar tea tie tin tip toe ton toy try tub vet vis vow wax wed wet wit zoo`);

/** True of a few letters that are part of a word wherever they stand. */
export const isScrap = (part: string): boolean => isNoWord(part) && !OTHER_SHORT.has(part);
