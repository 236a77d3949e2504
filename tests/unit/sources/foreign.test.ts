import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { openSource, SourceError } from '../../../src/sources/open.ts';

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const compound = (stream: string) =>
  Buffer.concat([Buffer.from(COMPOUND), Buffer.alloc(504), Buffer.from(stream, 'utf16le')]);
const bytes = (...values: (number | string)[]) =>
  Buffer.concat(values.map((value) => Buffer.from(typeof value === 'string' ? value : [value])));
const archive = (...names: string[]) =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));

test.each<[string, Uint8Array, string, string]>([
  ['.doc', compound('WordDocument'), 'is a Word file of the old kind (.doc)', 'save it as .docx'],
  ['.docx with a password', compound('EncryptedPackage'), 'is a document that a password protects', 'without one'],
  ['.xls', compound('Workbook'), 'is a document of another program than Word', 'PDF or Word'],
  ['.rtf', bytes('{\\rtf1\\ansi Care of the tide tables}'), 'is a document in rich text (.rtf)', 'save it as .docx'],
  ['.wpd', bytes(0xff, 'WPC', 0x10), 'is a WordPerfect document (.wpd)', 'save it as .docx'],
  ['.html', bytes('\ufeff<!-- saved -->\n<!DOCTYPE html><html><p>79/401. Care of the tide tables'), 'is a web page (.html)', 'save the document itself'],
  ['.xhtml', bytes('<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml">'), 'is a web page (.html)', 'save the document itself'],
  ['.mht', bytes('From: <Saved by a browser>\nContent-Type: multipart/related; type="text/html"'), 'is a web archive (.mht)', 'save the document itself'],
  ['.odt', archive('mimetype', 'content.xml'), 'is a document of LibreOffice (.odt)', 'save it as .docx'],
  ['.xlsx', archive('[Content_Types].xml', 'xl/workbook.xml'), 'is an Excel workbook (.xlsx)', 'PDF or Word'],
  ['.pptx', archive('ppt/presentation.xml'), 'is a PowerPoint file (.pptx)', 'PDF or Word'],
  ['.epub', archive('mimetype', 'META-INF/container.xml'), 'is an electronic book (.epub)', 'PDF'],
  ['.zip', archive('dumps/', 'dumps/a.txt', 'dumps/b.txt'), 'is an archive (.zip) of 2 files', 'unpack it'],
  ['.gz', bytes(0x1f, 0x8b, 8), 'is an archive (.gz)', 'unpack it'],
  ['.png', bytes(0x89, 'PNG\r\n', 0x1a), 'is a picture (.png)', 'OCR'],
  ['.jpg', bytes(0xff, 0xd8, 0xff, 0xe0), 'is a picture (.jpg)', 'OCR'],
  ['.tif', bytes('II*', 0), 'is a picture (.tif)', 'OCR'],
  ['Word saved as XML', bytes('<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>\n<pkg:package xmlns:pkg="p">'), 'is a Word file saved as XML', 'save it as .docx'],
  ['XML of another kind', bytes('<?xml version="1.0"?>\n<!-- <a> -->\n<tei:TEI xmlns:tei="t">'), 'is an XML file of "TEI"', 'expected Akoma Ntoso'],
])('%s is named as what it is, with what can be done', async (_, file, fact, hint) => {
  const error: unknown = await openSource(file).catch((error: unknown) => error);
  if (!(error instanceof SourceError)) throw new Error('it was opened');
  expect(error.message).toContain(fact);
  expect(error.expected).toContain(hint);
}); // prettier-ignore

test.each([
  ['text that begins with a field', '<<ODS JOB NO>>N0946189E'],
  ['text that begins with a comment', '<!-- Page 1 -->\n79/401. Care of the tide tables'],
  ['text that speaks of web pages', 'A page begins <!doctype html><html>'],
])('%s may be read', async (_, text) => {
  expect(await openSource(Buffer.from(text))).toBeUndefined();
});

test('comments without end take no time', async () => {
  const hostile = Buffer.from(`<?xml version="1.0"?>${'<!--a-->'.repeat(1000)}<`);
  await expect(openSource(hostile)).rejects.toThrow(/XML file of another kind/);
});
