import { attribute, readXml, unescaped } from '../../src/reading/readXml';

/** What is told of an XML file that comes in pieces of some bytes. */
function told(xml: string, pieceLength = 7): readonly string[] {
  const bytes = new TextEncoder().encode(xml);
  const pieces = Array.from({ length: Math.ceil(bytes.length / pieceLength) }, (_, i) =>
    bytes.subarray(i * pieceLength, (i + 1) * pieceLength),
  );
  const events: string[] = [];
  const handlers = {
    open: (name: string, attributes: string) => events.push(`<${name}${attributes}`),
    close: (name: string) => events.push(`/${name}`),
    text: (text: string) => events.push(text),
  };
  for (const _ of readXml(pieces, handlers));
  return events.filter((event) => event.trim() !== '');
}

test('tells of tags, texts and CDATA, without prefixes; not of comments and declarations', () => {
  const xml = `<?xml version="1.0"?><!DOCTYPE x><x:a xmlns:r="r">
    <!-- <no> don't --><b c='1'/>Käse&amp;<![CDATA[<no> & ]]]]></x:a >`;
  for (const length of [1, 2, 7, 1000])
    expect(told(xml, length).join('|').replace(/\n +/g, '')).toBe(
      '<a xmlns:r="r"|<b c=\'1\'|/b|Käse&amp;|<no> &amp; ]]|/a',
    );
});

test.each([`<a b="> ' <" c='"'>`, '<a\n\tb = "1">', '<a b="/>">'])('takes %j for one tag', (tag) => {
  expect(told(`${tag}</a>`)).toEqual([tag.slice(0, -1), '/a']);
});

const long = 'x'.repeat(1_100_000);
test.each([
  ['a text', `<a>${long}`],
  ['a tag', `<a ${long}`],
  ['a value', `<a b="${'>'.repeat(1_100_000)}`],
  ['a comment', `<!--${'>'.repeat(1_100_000)}`],
  ['CDATA', `<![CDATA[${'>'.repeat(1_100_000)}`],
  ['an open tag', '<a'],
  ['an open quote', '<a b="c>'],
  ['an element', '<a><b></b>'],
])('refuses %s without end', (_, xml) => {
  expect(() => told(xml, 4096)).toThrow('workbook_damaged');
});

test('finds attributes whatever their prefix and quotes', () => {
  const attributes = ` r:id = "rId1" name='A &amp; B &#228;&#xE4; "' hidden=""`;
  expect(['id', 'name', 'hidden', 'd', 'none'].map((name) => attribute(attributes, name))).toEqual([
    'rId1',
    'A & B ää "',
    '',
    '',
    '',
  ]);
});

test('replaces entities once', () => {
  expect(unescaped('&amp;lt; &lt;&gt;&quot;&apos; &#x1F600; &unknown; &#99999999;')).toBe(
    '&lt; <>"\' 😀 &unknown; &#99999999;',
  );
});
