import { xmlTags } from '../../src/reading/xmlTags';

test('gives opening tags with their attributes, without prefixes', () => {
  const xml = `\uFEFF<?xml version="1.0"?><!DOCTYPE x><x:book xmlns:r="r">
    <!-- <no a="1"/> don't --><sheet name="A &amp; B &#228;&#xE4;" r:id='rId1' /><![CDATA[<no/>]]>
    <sheet
      name = "a > 'b' < c"/></x:book>`;
  expect(xmlTags(xml).map(({ name, attributes }) => [name, Object.fromEntries(attributes)])).toEqual([
    ['book', { r: 'r' }],
    ['sheet', { name: 'A & B ää', id: 'rId1' }],
    ['sheet', { name: "a > 'b' < c" }],
  ]);
});

test.each(['<a', '<a b="c', '<a b="c>', '<!-- a', '<![CDATA[ a', '</a'])('refuses %s', (xml) => {
  expect(() => xmlTags(xml)).toThrow('workbook_damaged');
});

test('needs no longer for many tags that are never ended', () => {
  expect(() => xmlTags('<a '.repeat(2_000_000))).toThrow('workbook_damaged');
});
