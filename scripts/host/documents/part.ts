import type { Media } from './tree';
import { childrenNamed, parseXml, walk, writeXml, type XmlElement, xml } from './xml';

const officeDocument = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** One arrow from a part to another or to the outside. */
export interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** The files of a .docx by path, as bytes. */
export type Files = Map<string, Uint8Array>;

/** Where images are stored; same bytes, same path. */
export interface MediaFolder {
  read(path: string): Media | undefined;
  /** Path of the image within the file, stored if it is new. */
  store(media: Media): string;
}

/**
 * One XML file of a .docx with its relations.
 *
 * Relations of images and links are made anew when written, unless markup kept as it is names them, so that what was
 * removed from the text does not stay behind in the file. All others are kept.
 */
export class Part {
  private relations: Relation[];
  /** Relations of images and links, by id. */
  private readonly fromText = new Set<string>();
  private made = new Map<string, Relation>();
  private drawings = 0;

  constructor(
    readonly path: string,
    readonly root: XmlElement,
    relations: readonly Relation[],
    readonly media: MediaFolder,
  ) {
    this.relations = [...relations];
    for (const { id, type } of relations) if (/\/(image|hyperlink)$/.test(type)) this.fromText.add(id);
  }

  /** The image behind a relation. */
  mediaOf(id: string): Media | undefined {
    const relation = this.relation(id);
    if (!relation || relation.external) return undefined;
    return this.media.read(resolvePath(this.path, relation.target));
  }

  /** A relation by its id. */
  relation(id: string): Relation | undefined {
    return this.relations.find((relation) => relation.id === id);
  }

  /** Absolute path of the part a relation of this type points to, if any. */
  targetOfType(type: string): string | undefined {
    const relation = this.relations.find((each) => each.type.endsWith(`/${type}`));
    return relation && resolvePath(this.path, relation.target);
  }

  /** Begins to write: relations of the tree are made anew, unless markup kept as it is still names them. */
  startWriting(keptMarkup: readonly XmlElement[]): void {
    const named = new Set<string>();
    for (const element of keptMarkup)
      walk(element, ({ attributes }) => {
        for (const name in attributes) if (name.startsWith('r:')) named.add(attributes[name]!);
      });
    this.relations = this.relations.filter(({ id }) => !this.fromText.has(id) || named.has(id));
    for (const id of this.fromText) if (!named.has(id)) this.fromText.delete(id);
    this.made = new Map();
    this.drawings = 0;
  }

  /** Id of the relation to an image. */
  imageRelation(media: Media): string {
    return this.relate('image', relativePath(this.path, this.media.store(media)), false);
  }

  /** A number for the next drawing: Word wants them different within a part. */
  nextDrawing(): number {
    this.drawings++;
    return 1000 + this.drawings;
  }

  /** Id of the relation to an address. */
  linkRelation(url: string): string {
    return this.relate('hyperlink', url, true);
  }

  /** Id of a relation of this type and target, made if it is missing. */
  relate(type: string, target: string, external: boolean): string {
    const key = `${type} ${target}`;
    const known = this.made.get(key);
    if (known) return known.id;
    const relation = { id: this.freeId(), type: `${officeDocument}/${type}`, target, external };
    this.relations.push(relation);
    this.made.set(key, relation);
    if (type === 'image' || type === 'hyperlink') this.fromText.add(relation.id);
    return relation.id;
  }

  /** Absolute paths of the parts this one points to. */
  targets(): string[] {
    return this.relations
      .filter(({ external }) => !external)
      .map(({ target }) => resolvePath(this.path, target));
  }

  /** The relations as a file, `undefined` if there are none. */
  relationsXml(): string | undefined {
    if (this.relations.length === 0) return undefined;
    const children = this.relations.map(({ id, type, target, external }) =>
      xml('Relationship', {
        Id: id,
        Type: type,
        Target: target,
        ...(external && { TargetMode: 'External' }),
      }),
    );
    return writeXml(
      xml(
        'Relationships',
        { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
        children,
      ),
    );
  }

  private freeId(): string {
    const used = new Set(this.relations.map(({ id }) => id));
    let number = this.relations.length + 1;
    while (used.has(`rId${number}`)) number++;
    return `rId${number}`;
  }
}

/** Path of the relations of a part. */
export function relationsPath(path: string): string {
  const slash = path.lastIndexOf('/');
  return `${path.slice(0, slash + 1)}_rels/${path.slice(slash + 1)}.rels`;
}

/** Reads a file of relations. */
export function readRelations(bytes: Uint8Array | undefined): Relation[] {
  if (!bytes) return [];
  return childrenNamed(parseXml(new TextDecoder().decode(bytes)), 'Relationship').map(({ attributes }) => ({
    id: attributes.Id ?? '',
    type: attributes.Type ?? '',
    target: attributes.Target ?? '',
    external: attributes.TargetMode === 'External',
  }));
}

/** Absolute path of a target as seen from a part. */
export function resolvePath(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const folders = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') folders.pop();
    else if (step !== '.') folders.push(step);
  }
  return folders.join('/');
}

function relativePath(from: string, to: string): string {
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  return to.startsWith(folder) ? to.slice(folder.length) : `/${to}`;
}
