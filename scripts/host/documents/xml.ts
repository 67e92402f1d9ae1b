import { SaxesParser } from 'saxes';

/** One XML element; names keep their prefix as written. Comments and processing instructions are dropped. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
}

/** An element or the text between elements. */
export type XmlNode = XmlElement | string;

/** Makes an element. */
export function xml(
  name: string,
  attributes: Record<string, string> = {},
  children: XmlNode[] = [],
): XmlElement {
  return { name, attributes, children };
}

/** Parses a document and returns its root; throws if it is not well-formed. */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: false });
  const root = xml('');
  const open: XmlElement[] = [root];
  const add = (value: string) => {
    if (value) open[open.length - 1]!.children.push(value);
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('opentag', (tag) => {
    const made = xml(tag.name, tag.attributes as Record<string, string>);
    open[open.length - 1]!.children.push(made);
    open.push(made);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text).close();
  const first = root.children.find(isElement);
  if (!first) throw new Error('empty XML part');
  return first;
}

/** Writes a root element as a whole XML document. */
export function writeXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${written(root)}`;
}

/** True for an element, false for text. */
export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string';
}

/** The first child element of that name, if any. */
export function child(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find((node): node is XmlElement => isElement(node) && node.name === name);
}

/** All child elements of that name. */
export function childrenNamed(parent: XmlElement, name: string): XmlElement[] {
  return parent.children.filter((node): node is XmlElement => isElement(node) && node.name === name);
}

/** A deep copy. */
export function cloneXml(source: XmlElement): XmlElement {
  return {
    name: source.name,
    attributes: { ...source.attributes },
    children: source.children.map((node) => (isElement(node) ? cloneXml(node) : node)),
  };
}

/** Calls back for the element and everything below it. */
export function walk(root: XmlElement, visit: (element: XmlElement) => void): void {
  visit(root);
  for (const node of root.children) if (isElement(node)) walk(node, visit);
}

function written(element: XmlElement): string {
  let out = `<${element.name}`;
  for (const name in element.attributes) out += ` ${name}="${escapeAttribute(element.attributes[name]!)}"`;
  if (element.children.length === 0) return `${out}/>`;
  out += '>';
  for (const node of element.children) out += isElement(node) ? written(node) : escapeText(node);
  return `${out}</${element.name}>`;
}

const special = /[&<>\r]/;

function escapeText(text: string): string {
  if (!special.test(text)) return text;
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\r/g, '&#13;');
}

const specialInAttribute = /[&<>\r\n\t"]/;

function escapeAttribute(text: string): string {
  if (!specialInAttribute.test(text)) return text;
  return escapeText(text).replace(/"/g, '&quot;').replace(/\n/g, '&#10;').replace(/\t/g, '&#9;');
}
