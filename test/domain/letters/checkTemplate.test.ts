import { checkTemplates } from '../../../src/domain/letters/checkTemplate';
import type { DocumentText } from '../../../src/domain/letters/documentText';
import { estimate } from '../../../src/domain/letters/estimate';
import type { Fields } from '../../../src/domain/letters/merge';
import { letterIssues } from '../../../src/text/de/letters';

const text = (...blocks: (string | undefined)[]): DocumentText => ({
  containers: [{ place: 'body', blocks }],
  pageBreaks: 0,
});
const complete =
  '{{Adressblock}} {{Anrede}} {{Rückmeldecode}} {{Frist}} {{Datum der Veranstaltung}} {{Telefon}}';
const issues = (words: string, common: Record<string, string> = {}) =>
  checkTemplates(
    'invitation',
    [{ code: 'invitation', name: 'Einladung', text: text(complete, words) }],
    new Map(Object.entries(common)),
  );

describe('checkTemplates', () => {
  test('finds nothing wrong with a complete template', () => {
    expect(issues('{{#minderjährig}}du{{/minderjährig}}')).toEqual([]);
  });

  test('names the unknown placeholder and its template, once', () => {
    expect(issues('{{Anrde}} {{Anrde}}')).toEqual([
      { code: 'placeholder-unknown', facts: { name: 'Anrde', template: 'Einladung' } },
    ]);
  });

  test('misses what an invitation must say in any of its templates', () => {
    const card = {
      code: 'reply-card',
      name: 'Rückmeldekarte',
      text: text('{{Rückmeldecode}} bis {{Frist}}'),
    } as const;
    const letter = {
      code: 'invitation',
      name: 'Einladung',
      text: text('{{Adressblock}} {{Anrede}} {{Telefon}}'),
    } as const;
    expect(checkTemplates('invitation', [letter, card], new Map())).toEqual([
      { code: 'placeholder-missing', facts: { name: 'Datum der Veranstaltung' } },
    ]);
  });

  test('takes the neutral greeting for the greeting', () => {
    const neutral = text(complete.replace('Anrede', 'Neutrale Anrede'));
    const template = { code: 'invitation', name: 'Einladung', text: neutral } as const;
    expect(checkTemplates('invitation', [template], new Map())).toEqual([]);
  });

  test('names everything the project leaves empty in one issue, unless a condition guards it', () => {
    const common = { Telefon: '', Ansprechperson: '', Thema: '' };
    expect(issues('{{Ansprechperson}} {{#Thema}}{{Thema}}{{/Thema}}', common)).toEqual([
      { code: 'placeholder-empty', facts: { names: 'Telefon, Ansprechperson' } },
    ]);
  });

  test('misses telephone and place although a condition guards them, and what a line of several entries leaves out', () => {
    const common = { Telefon: '', 'Ort der Veranstaltung': '', 'Anschrift der Organisation': '', Thema: '' };
    const words = ['Telefon', 'Ort der Veranstaltung', 'Thema'].map(
      (name) => `{{#${name}}}{{${name}}}{{/${name}}}`,
    );
    expect(issues(`${words.join('')} {{Absenderzeile}}`, common)).toEqual([
      {
        code: 'placeholder-empty',
        facts: { names: 'Telefon, Ort der Veranstaltung, Anschrift der Organisation' },
      },
    ]);
  });

  test.each([
    ['invitation', '{{Aktenzeichen}}', 'Aktenzeichen'],
    ['authority-request', '{{#Rückmeldecode}}{{Anrede}}{{/Rückmeldecode}}', 'Rückmeldecode'],
  ] as const)('finds in %s what only other letters can say', (kind, words, name) => {
    const found = checkTemplates(kind, [{ code: kind, name: 'Brief', text: text(words) }], new Map());
    expect(found).toContainEqual({ code: 'placeholder-unknown', facts: { name, template: 'Brief' } });
  });

  test.each(['header', 'footer'] as const)(
    'finds what is personal in a %s, which all letters share',
    (place) => {
      const containers = [
        ...text(complete).containers,
        { place, blocks: ['{{Telefon}} {{Name}}', undefined] },
      ];
      const template = {
        code: 'invitation',
        name: 'Einladung',
        text: { containers, pageBreaks: 0 },
      } as const;
      const common = new Map([['Telefon', '09171']]);
      expect(checkTemplates('invitation', [template], common)).toEqual([
        { code: 'placeholder-personal', facts: { template: 'Einladung', name: 'Name' } },
      ]);
    },
  );

  test('names what does not surely reach the letters, in one sentence for each template', () => {
    const unsure = ['footnote', 'drawing'] as const;
    const sheet = { code: 'note', name: 'Einwurf', text: { ...text('1'), unsure } } as const;
    expect(checkTemplates('note', [sheet], new Map())).toContainEqual({
      code: 'template-unsure',
      facts: { template: 'Einwurf', kinds: 'footnote,drawing' },
    });
    expect(letterIssues['template-unsure']({ template: 'Einwurf', kinds: 'footnote,drawing' })).toContain(
      '„Einwurf“ enthält eine Fußnote, eine Zeichnung oder ein Textfeld.',
    );
  });

  test('finds an empty template', () => {
    const empty = { code: 'reminder', name: 'Erinnerung', text: text('', ' ') } as const;
    expect(checkTemplates('article14', [empty], new Map())).toEqual([
      { code: 'template-empty', facts: { template: 'Erinnerung' } },
      { code: 'placeholder-missing', facts: { name: 'Adressblock' } },
    ]);
  });
});

describe('estimate', () => {
  const common: Fields = { texts: new Map([['Telefon', '1']]), images: new Set(), conditions: new Map() };
  const lines = (count: number, words: string) => text(...Array.from({ length: count }, () => words));

  test('puts about 50 letters into a document, fewer if its PDF came near 200 pages, empty ones included', () => {
    const pages = (count: number) => Array.from({ length: count }, () => lines(15, 'x'));
    const perDocument = (templates: readonly DocumentText[]) =>
      estimate(1000, templates, common).lettersPerDocument;
    expect([1, 2, 3, 4, 5, 8].map((count) => perDocument(pages(count)))).toEqual([50, 50, 48, 48, 32, 24]);
    expect(perDocument([lines(400, 'x')])).toBe(50);
  });

  test('counts what each call reads anew: much, where 20,000 people are written to', () => {
    const [few, many] = [1000, 20_000].map(
      (people) => estimate(people, [lines(200, 'x')], common).seconds / people,
    );
    expect(many).toBeGreaterThan(few! * 1.1);
  });

  test('takes no time where nobody is written to', () => {
    expect(estimate(0, [lines(15, 'x')], common)).toMatchObject({ documents: 0, seconds: 0 });
  });

  test('takes a thousand letters of a page in twelve minutes', () => {
    const { seconds, documents } = estimate(1000, [lines(15, '{{Telefon}}')], common);
    expect(seconds).toBeLessThan(12 * 60);
    expect(documents).toBe(20);
  });
});
