/** A file that is not read, told by its first bytes, and what can be done with it. */
export type Foreign = { is: string; hint: string };

const SAVE_AS_WORD =
  'open it in Word or LibreOffice and save it as .docx; or fetch the PDF file of the document';
const SCAN = 'a picture must be made text first (OCR); or fetch the PDF file of the document';
const UNPACK = 'unpack it, and give the files that are in it';

const WORD_STREAM = utf16('WordDocument');
const ENCRYPTED_STREAM = utf16('EncryptedPackage');

/** Compound files of Microsoft hold documents of several programs, by the names of their streams. */
const COMPOUND = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1';

const BEGINNINGS: [RegExp, Foreign][] = [
  [/^\s*\{\\rtf/, { is: 'is a document in rich text (.rtf)', hint: SAVE_AS_WORD }],
  [/^\xffWPC/, { is: 'is a WordPerfect document (.wpd)', hint: SAVE_AS_WORD }],
  [
    /^\s*<(?:!doctype html|html)[\s>]/i,
    {
      is: 'is a web page (.html)',
      hint: 'save the document itself: its PDF or Word file, which the page leads to',
    },
  ],
  [
    /^(?:From|MIME-Version|Message-ID):? [^]*\bContent-Type: multipart\/related/i,
    { is: 'is a web archive (.mht)', hint: 'save the document itself: its PDF or Word file' },
  ],
  [/^\x89PNG\r\n/, { is: 'is a picture (.png)', hint: SCAN }],
  [/^\xff\xd8\xff/, { is: 'is a picture (.jpg)', hint: SCAN }],
  [/^GIF8[79]a/, { is: 'is a picture (.gif)', hint: SCAN }],
  [/^(?:II\*\0|MM\0\*)/, { is: 'is a picture (.tif)', hint: SCAN }],
  [/^\x1f\x8b/, { is: 'is an archive (.gz)', hint: UNPACK }],
  [/^7z\xbc\xaf\x27\x1c/, { is: 'is an archive (.7z)', hint: UNPACK }],
  [/^Rar!\x1a\x07/, { is: 'is an archive (.rar)', hint: UNPACK }],
];

/** What stands before the first element: declarations, instructions, comments. */
const PROLOG = /^\s*<(?:\?[^>]*|!--(?:[^-]|-(?!->))*--|!(?!doctype html)[^>]*)>/i;

/**
 * What a file is that can be none of the kinds that are read, by `start`, its first bytes as Latin
 * letters; nothing where it may be text.
 */
export function foreignKind(bytes: Uint8Array, start: string): Foreign | undefined {
  if (start.startsWith(COMPOUND)) return compoundKind(bytes);
  let bare = start;
  while (PROLOG.test(bare)) bare = bare.replace(PROLOG, '');
  const known = BEGINNINGS.find(([beginning]) => beginning.test(bare))?.[1];
  return known ?? (XML.test(start) ? otherXml(bare) : undefined);
}

function compoundKind(bytes: Uint8Array): Foreign {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (whole.includes(ENCRYPTED_STREAM))
    return {
      is: 'is a document that a password protects',
      hint: 'open it with its password and save it as .docx without one',
    };
  return whole.includes(WORD_STREAM)
    ? { is: 'is a Word file of the old kind (.doc)', hint: SAVE_AS_WORD }
    : {
        is: 'is a document of another program than Word (.xls, .ppt, .msg)',
        hint: 'expected a resolution as PDF or Word file',
      };
}

const XML = /^\s*<\?xml\s/;
const ROOT = /^\s*<(?:[\w.-]{1,60}:)?([\w.-]{1,60})[\s>\/]/; // "<tei:TEI xmlns…"

/** The roots of a Word file that was saved as one XML file. */
const WORD_ROOTS = new Set(['package', 'wordDocument']);

function otherXml(bare: string): Foreign {
  const [, root = ''] = ROOT.exec(bare) ?? [];
  if (WORD_ROOTS.has(root)) return { is: 'is a Word file saved as XML (.xml)', hint: SAVE_AS_WORD };
  return {
    is: root === '' ? 'is an XML file of another kind' : `is an XML file of "${root}"`,
    hint: 'expected Akoma Ntoso, as the United Nations publishes it; or give the PDF or Word file',
  };
}

/** What an archive is that has no text of a Word document, by the names of what it has. */
export function archiveKind(names: readonly string[]): Foreign {
  const has = (start: string) => names.some((name) => name.startsWith(start));
  if (names.includes('content.xml') && names.includes('mimetype'))
    return { is: 'is a document of LibreOffice (.odt)', hint: SAVE_AS_WORD };
  if (has('xl/'))
    return {
      is: 'is an Excel workbook (.xlsx)',
      hint: 'expected a resolution as PDF or Word file',
    };
  if (has('ppt/'))
    return {
      is: 'is a PowerPoint file (.pptx)',
      hint: 'expected a resolution as PDF or Word file',
    };
  if (has('META-INF/container.xml'))
    return { is: 'is an electronic book (.epub)', hint: SAVE_AS_WORD };
  const files = names.filter((name) => !name.endsWith('/')).length;
  return {
    is: `is an archive (.zip) of ${files === 1 ? 'one file' : `${files} files`}`,
    hint: UNPACK,
  };
}

function utf16(text: string): Buffer {
  return Buffer.from(text, 'utf16le');
}
