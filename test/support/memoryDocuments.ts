import type { ContainerText } from '../../src/domain/letters/documentText';
import type { BlockLayout, ParagraphLayout, TemplateLayout } from '../../src/domain/letters/layout';
import { applyEdits, type Fields, planMerge } from '../../src/domain/letters/merge';
import type { Documents, FileMark } from '../../src/ports/documents';

interface File {
  readonly key: string;
  readonly series: string;
  readonly body: readonly (string | readonly (readonly string[])[])[];
  readonly footer: readonly string[];
  readonly pageBreaks: number;
  readonly looks: string;
}

type Words = Omit<File, 'key' | 'series'>;

/** Documents in memory: words only; of looks no more than that they differ. */
export function memoryDocuments(): {
  readonly documents: Documents;
  readonly text: (id: string) => string | undefined;
} {
  const files = new Map<string, File>();
  let made = 0;
  const find = (key: string) => [...files].find(([, file]) => file.key === key)?.[0];
  const remove = (id: string) => {
    files.delete(find(`pdf-${id}`) ?? '');
    files.delete(id);
  };
  const discard = (series: string) => {
    for (const [id, file] of [...files]) if (file.series === series) remove(id);
  };
  const once = ({ key, series = key }: Omit<FileMark, 'title'>, make: () => Words): string => {
    const known = find(key);
    if (known !== undefined) return known;
    discard(series);
    const id = `file${++made}`;
    files.set(id, { key, series, ...make() });
    return id;
  };
  const documents: Documents = {
    urlOf: (id, kind) => `https://example.org/${kind}/${id}`,
    find,
    create: (mark, layout) => once(mark, () => ({ ...wordsOf(layout), looks: JSON.stringify(layout) })),
    looks: (id) => files.get(id)!.looks,
    read(id) {
      const file = files.get(id);
      return file && { containers: containersOf(file), pageBreaks: file.pageBreaks };
    },
    merge: (mark, { letters }) =>
      once(mark, () => ({
        body: letters.flatMap(({ parts }) =>
          parts.flatMap(({ template, fields }) => {
            const { body } = files.get(template)!;
            return merged(body, fields);
          }),
        ),
        footer: [],
        pageBreaks: 0,
        looks: '',
      })),
    pdf: (_, id) => ({
      id: once({ key: `pdf-${id}` }, () => ({ body: [], footer: [], pageBreaks: 0, looks: '' })),
      pages: 1,
    }),
    remove,
    discard,
  };
  return {
    documents,
    text: (id) =>
      files
        .get(id)
        ?.body.flatMap((block) => (typeof block === 'string' ? [block] : block.flat()))
        .join('\n'),
  };
}

function wordsOf({ body, footer }: TemplateLayout): Pick<File, 'body' | 'footer' | 'pageBreaks'> {
  const plain = ({ text }: ParagraphLayout) => text.replaceAll('**', '');
  const block = (each: BlockLayout) =>
    'text' in each
      ? plain(each)
      : each.rows.flatMap(({ cells }) => cells.map((cell) => cell.paragraphs.map(plain)));
  const pageBreaks = body.filter((each) => 'text' in each && each.pageBreak).length;
  return { body: body.map(block), footer: footer.map(plain), pageBreaks };
}

function containersOf({ body, footer }: File): readonly ContainerText[] {
  return [
    { place: 'body', blocks: body.map((block) => (typeof block === 'string' ? block : undefined)) },
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
