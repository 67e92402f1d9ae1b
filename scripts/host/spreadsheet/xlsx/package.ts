import { unzipSync } from 'fflate';
import { attributes, attributeText, elements, type Piece, pieces } from './xml';
import { zip } from './zip';

const decoder = new TextDecoder();

/** The parts of an .xlsx by path, with what ties them together. */
export class Package {
  readonly #parts: Map<string, Uint8Array>;

  constructor(parts: Readonly<Record<string, Uint8Array>>) {
    this.#parts = new Map(Object.entries(parts).filter(([path]) => !path.endsWith('/')));
  }

  /**
   * Unpacks an .xlsx; throws if it is no zip file.
   *
   * @param without parts that are there but stay packed, because they will be written anew
   */
  static open(bytes: Uint8Array, without: ReadonlySet<string> = new Set()): Package {
    const stays = Object.fromEntries([...without].map((path) => [path, new Uint8Array()]));
    return new Package({ ...stays, ...unzipSync(bytes, { filter: ({ name }) => !without.has(name) }) });
  }

  has(path: string): boolean {
    return this.#parts.has(path);
  }

  get paths(): readonly string[] {
    return [...this.#parts.keys()];
  }

  /** Text of a part; empty if there is none. */
  text(path: string): string {
    const bytes = this.#parts.get(path);
    return bytes ? decoder.decode(bytes) : '';
  }

  /** Puts a text in place; pieces, because a big part may be longer than a string can be. */
  put(path: string, text: string | readonly string[]): void {
    this.#parts.set(path, Buffer.concat(joined(typeof text === 'string' ? [text] : text)));
  }

  remove(path: string): void {
    this.#parts.delete(path);
    this.#parts.delete(relationsPath(path));
    this.#edit('[Content_Types].xml', (children) =>
      children.filter(({ xml }) => attributes(xml).PartName !== `/${path}`),
    );
  }

  /** Declares what a part is. */
  declare(path: string, contentType: string): void {
    const xml = `<Override${attributeText({ PartName: `/${path}`, ContentType: contentType })}/>`;
    this.#edit('[Content_Types].xml', (children) => [
      ...children.filter((child) => attributes(child.xml).PartName !== `/${path}`),
      { name: 'Override', xml },
    ]);
  }

  /** Declares what all parts of an extension are, unless that is declared already. */
  declareDefault(extension: string, contentType: string): void {
    const xml = `<Default${attributeText({ Extension: extension, ContentType: contentType })}/>`;
    this.#edit('[Content_Types].xml', (children) =>
      children.some((child) => attributes(child.xml).Extension === extension)
        ? children
        : [{ name: 'Default', xml }, ...children],
    );
  }

  /** What a part points to. */
  relations(path: string): Relation[] {
    const xml = this.text(relationsPath(path));
    return elements(xml, 'Relationship').map((element) => {
      const { Id = '', Type = '', Target = '', TargetMode } = attributes(element);
      const target = TargetMode === 'External' ? Target : resolved(path, Target);
      return { id: Id, kind: Type.slice(Type.lastIndexOf('/') + 1), target };
    });
  }

  /** Lets a part point to another; gives the id of the relation. */
  relate(path: string, kind: string, target: string): string {
    const relations = this.relations(path);
    const known = relations.find((relation) => relation.kind === kind && relation.target === target);
    if (known) return known.id;
    let number = relations.length + 1;
    while (relations.some(({ id }) => id === `rId${number}`)) number++;
    const element = `<Relationship${attributeText({
      Id: `rId${number}`,
      Type: `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}`,
      Target: `/${target}`,
    })}/>`;
    const own = relationsPath(path);
    if (!this.has(own))
      this.put(
        own,
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
      );
    this.#edit(own, (children) => [...children, { name: 'Relationship', xml: element }]);
    return `rId${number}`;
  }

  /** Takes back relations of a part. */
  unrelate(path: string, unwanted: (relation: Relation) => boolean): void {
    const ids = this.relations(path)
      .filter(unwanted)
      .map(({ id }) => id);
    if (ids.length === 0) return;
    this.#edit(relationsPath(path), (children) =>
      children.filter(({ xml }) => !ids.includes(attributes(xml).Id ?? '')),
    );
  }

  /** Packs the .xlsx; the list of contents comes first, as some readers want it. */
  zip(): Uint8Array {
    const first = '[Content_Types].xml';
    const paths = [first, ...this.paths.filter((path) => path !== first)];
    return zip(new Map(paths.map((path) => [path, this.#parts.get(path) ?? new Uint8Array()])));
  }

  #edit(path: string, change: (children: readonly Piece[]) => readonly Piece[]): void {
    const { open, children, close } = pieces(this.text(path));
    this.put(
      path,
      open +
        change(children)
          .map(({ xml }) => xml)
          .join('') +
        close,
    );
  }
}

/** One part pointing to another. */
export interface Relation {
  readonly id: string;
  /** Last word of its type: `worksheet`, `styles`. */
  readonly kind: string;
  /** Path inside the package, or an address outside. */
  readonly target: string;
}

function relationsPath(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

function resolved(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

/** Joins into buffers of some megabytes, so that neither one string nor a million buffers come of it. */
function joined(texts: readonly string[]): Buffer[] {
  const buffers: Buffer[] = [];
  let open: string[] = [];
  let length = 0;
  for (const text of texts) {
    open.push(text);
    length += text.length;
    if (length < 8_000_000) continue;
    buffers.push(Buffer.from(open.join('')));
    open = [];
    length = 0;
  }
  return [...buffers, Buffer.from(open.join(''))];
}
