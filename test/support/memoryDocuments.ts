import type { ContainerText } from '../../src/domain/letters/documentText';
import type { BlockLayout, ParagraphLayout, TemplateLayout } from '../../src/domain/letters/layout';
import { applyEdits, type Fields, planMerge } from '../../src/domain/letters/merge';
import type { Documents, FileMark } from '../../src/ports/documents';

interface File {
  readonly key: string;
  readonly series: string;
  readonly body: readonly (string | readonly (readonly string[])[])[];
  readonly footer: readonly string[];
  /** Places in the body of what a template has as a list. */
  readonly bullets?: readonly number[];
  readonly pageBreaks: number;
  readonly looks: string;
  /** How far it is, if it is not finished: letters, and blocks of its body then. */
  readonly reached?: { readonly letters: number; readonly blocks: number };
}

type Words = Omit<File, 'key' | 'series'>;

const empty: Words = { body: [], footer: [], pageBreaks: 0, looks: '' };

/** Documents in memory: words only; of looks no more than that they differ. */
export function memoryDocuments(): {
  readonly documents: Documents;
  readonly text: (id: string) => string | undefined;
  /** The user's hand: types a line at the end of a document. */
  readonly type: (id: string, line: string) => void;
  /** The user's hand: throws a document away. */
  readonly remove: (id: string) => void;
} {
  const files = new Map<string, File>();
  let made = 0;
  const known = (key: string) => [...files].find(([, file]) => file.key === key);
  const find = (key: string) => {
    const [id, file] = known(key) ?? [];
    return file?.reached === undefined ? id : undefined;
  };
  const discard = (series: string) => {
    for (const [id, file] of [...files]) if (file.series === series) files.delete(id);
  };
  const begin = ({ key, series = key }: Omit<FileMark, 'title'>, words: Words): string => {
    discard(series);
    const id = `file${++made}`;
    files.set(id, { key, series, ...words });
    return id;
  };
  const once = (mark: Omit<FileMark, 'title'>, make: () => Words): string =>
    find(mark.key) ?? begin(mark, make());
  /** The document of a mark as far as it is, a new one if it is not as the last call left it. */
  const begun = (mark: FileMark): readonly [string, number] => {
    const [id, file] = known(mark.key) ?? [];
    const goesOn = file?.reached !== undefined && file.reached.blocks === file.body.length;
    return goesOn ? [id!, file.reached.letters] : [begin(mark, empty), 0];
  };
  const merge: Documents['merge'] = (mark, { letters }, hasTime) => {
    const finished = find(mark.key);
    if (finished !== undefined) return { document: finished, letters: letters.length };
    const [id, before] = begun(mark);
    let now = before;
    let { body } = files.get(id)!;
    do {
      const parts = letters[now++]!.parts.map(({ template, fields }) =>
        merged(files.get(template)!.body, fields),
      );
      body = [...body, ...parts.flat()];
    } while (now < letters.length && hasTime());
    const { reached: _, ...file } = files.get(id)!;
    const isFinished = now === letters.length;
    files.set(id, { ...file, body, ...(!isFinished && { reached: { letters: now, blocks: body.length } }) });
    return { document: id, letters: now };
  };
  const documents: Documents = {
    urlOf: (id, kind) => `https://example.org/${kind}/${id}`,
    find,
    reached: (key) => known(key)?.[1].reached?.letters ?? 0,
    isThere: (id) => files.has(id),
    leftToday: () => 250 - made,
    create: (mark, layout) => once(mark, () => ({ ...wordsOf(layout), looks: JSON.stringify(layout) })),
    looks: (id) => files.get(id)!.looks,
    read(id) {
      const file = files.get(id);
      return file && { containers: containersOf(file), pageBreaks: file.pageBreaks };
    },
    merge,
    pdf({ key, series = key }, id) {
      const known = find(`pdf-${id}`) ?? `file${++made}`;
      files.set(known, { key: `pdf-${id}`, series, ...empty });
      return { id: known, pages: 1 };
    },
    discard,
  };
  return {
    documents,
    remove: (id) => void files.delete(id),
    text: (id) =>
      files
        .get(id)
        ?.body.flatMap((block) => (typeof block === 'string' ? [block] : block.flat()))
        .join('\n'),
    type(id, line) {
      const file = files.get(id)!;
      files.set(id, { ...file, body: [...file.body, line] });
    },
  };
}

function wordsOf({ body, footer }: TemplateLayout): Omit<Words, 'looks'> {
  const plain = ({ text }: ParagraphLayout) => text.replaceAll('**', '');
  const block = (each: BlockLayout) =>
    'text' in each
      ? plain(each)
      : each.rows.flatMap(({ cells }) => cells.map((cell) => cell.paragraphs.map(plain)));
  const pageBreaks = body.filter((each) => 'text' in each && each.pageBreak).length;
  const bullets = body.flatMap((each, at) => ('text' in each && each.bullet ? [at] : []));
  return { body: body.map(block), footer: footer.map(plain), bullets, pageBreaks };
}

function containersOf({ body, footer, bullets = [] }: File): readonly ContainerText[] {
  const blocks = body.map((block) => (typeof block === 'string' ? block : undefined));
  const bullet = { list: 'bullets', level: 0, isNumbered: false };
  const items = body.map((_, at) => (bullets.includes(at) ? bullet : undefined));
  return [
    { place: 'body', blocks, ...(bullets.length > 0 && { items }) },
    ...body
      .flatMap((block) => (typeof block === 'string' ? [] : block))
      .map((blocks): ContainerText => ({ place: 'cell', blocks })),
    { place: 'footer', blocks: footer },
  ];
}

function merged(body: File['body'], fields: Fields): File['body'] {
  const filled = (blocks: readonly (string | undefined)[]) =>
    planMerge(blocks, fields).map((plan, index) =>
      plan === 'drop' ? undefined : blocks[index] === undefined ? '' : applyEdits(blocks[index]!, plan),
    );
  const own = filled(body.map((block) => (typeof block === 'string' ? block : undefined)));
  return body.flatMap((block, index): File['body'] => {
    if (own[index] === undefined) return [];
    return typeof block === 'string'
      ? [own[index]!]
      : [block.map((cell) => filled(cell).filter((text) => text !== undefined))];
  });
}
