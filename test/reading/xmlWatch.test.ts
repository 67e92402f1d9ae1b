import { xmlWatch } from '../../src/reading/xmlWatch';

function watched(xml: string, pieceLength = 7) {
  const bytes = new TextEncoder().encode(xml);
  const watch = xmlWatch();
  for (let at = 0; at < bytes.length; at += pieceLength) watch.take(bytes.subarray(at, at + pieceLength));
  return watch.tags();
}
const long = 'x'.repeat(1_000_001);
const cells = '<c/>'.repeat(1_500_000);

test.each([
  ['<a><b/>t</a>', 3],
  ['<a b=">" c=\'"<\'>t</a>', 2],
  ["<!-- don't > -- <b> --><a/>", 2],
  ['<![CDATA[ <b> ]]]]><a/>', 2],
  ['<?xml version="1.0"?><a/>', 2],
])('counts the tags of %s', (xml, tags) => {
  expect(watched(xml)).toBe(tags);
});

test.each([
  ['a text', `<a>${long}</a>`],
  ['a tag', `<a ${long}/>`],
  ['a value', `<a b="${'>'.repeat(1_000_001)}"/>`],
  ['a comment', `<!--${'>'.repeat(1_000_001)}-->`],
  ['CDATA', `<![CDATA[${'>'.repeat(1_000_001)}]]>`],
  ['a row', `<row>${cells}${cells}</row>`],
  [
    'a row with others of such a name in it',
    `<row>${cells}<arow/><rows/><x row="row"/><x:y:row/><row/x><row\u000b>${cells}`,
  ],
])('refuses %s of endless length', (_, xml) => {
  expect(() => watched(xml, 4096)).toThrow('workbook_damaged');
});

test.each(['<row>', '</row>', '<row r="2">', '<x:row>', '</x:row >', '<row/>'])(
  'takes %s for the border of a row',
  (tag) => {
    expect(() => watched(`${cells}${tag}${cells}`, 4096)).not.toThrow();
  },
);

test('takes many pieces that are each long', () => {
  const piece = 'x'.repeat(900_000);
  expect(watched(`<a b="${piece}"/>${piece}<!--${piece}-->${piece}`, 4096)).toBe(2);
});
