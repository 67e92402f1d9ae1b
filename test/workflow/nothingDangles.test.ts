import fc from 'fast-check';
import type { BlockLayout, TemplateLayout } from '../../src/domain/letters/layout';
import { type MailingKind, ruleOf, type TemplateCode } from '../../src/domain/letters/mailing';
import { applyEdits, type Fields, planMerge } from '../../src/domain/letters/merge';
import { templateLayouts } from '../../src/text/de/templates/templateLayouts';
import { commonFields } from '../../src/workflow/letters/commonFields';
import { type LetterContext, readContext } from '../../src/workflow/letters/context';
import { type Recipient, recipientsById } from '../../src/workflow/letters/recipients';
import { readSources } from '../../src/workflow/letters/sources';
import { filledWorkbook, lena } from '../support/filledWorkbook';
import { value } from '../support/value';
import { testWorld } from '../support/world';

const world = testWorld(filledWorkbook());
const context = value(readContext(world));
const sources = value(readSources(world, ['article14', 'authority-request']));

const ofProject = [
  'organisationStreet',
  'organisationPostcode',
  'organisationTown',
  'organisationPhone',
  'organisationMail',
  'manager',
  'dataProtectionContact',
  'replyPage',
] as const;
const ofEvent = ['time', 'place', 'topic'] as const;
const ofPerson = ['givenNames', 'callName', 'doctorate', 'namePrefix', 'addressExtra', 'guardian1'] as const;
const ofAuthority = ['contact', 'street', 'phone', 'mail'] as const;
const ofRequest = ['fileNumber', 'askedOn', 'referenceDate'] as const;
const looked = ['Meldebehörde'] as const;
const optional = [...ofProject, ...ofEvent, ...ofPerson, ...ofAuthority, ...ofRequest, ...looked];

const sheets: TemplateCode[] = ['reply-card', 'info-sheet', 'article14'];

/** What nobody need fill in, here empty or not. */
type Empty = ReadonlySet<string>;

const without = <Row extends object>(
  row: Row,
  fields: readonly (keyof Row & string)[],
  empty: Empty,
): Row => ({
  ...row,
  ...Object.fromEntries(fields.filter((field) => empty.has(field)).map((field) => [field, ''])),
});

/** Everybody a template may be for, with these fields empty. */
function readers(code: TemplateCode, empty: Empty, minor: boolean): readonly Recipient[] {
  const person = { ...without(context.invitees[0]!, ofPerson, empty), minor: minor || code === 'guardians' };
  const requests = sources.requests.map((each) => ({
    ...each,
    request: without(each.request, ofRequest, empty),
    authority: without(each.authority, ofAuthority, empty),
  }));
  const pool = sources.pool.map((each) => without({ ...each, age: minor ? 14 : 40 }, ofPerson, empty));
  const now: LetterContext = { ...context, invitees: [person] };
  // Lena moved up: her invitation is the replacement's.
  const kind = ['invitation', 'reply-card', 'info-sheet'].includes(code)
    ? 'replacement'
    : (code as MailingKind);
  const ids = { invitees: [lena], guardians: [`${lena}/1`], pool: ['L003-00042'], authorities: ['A07'] };
  const found = recipientsById(ids[ruleOf(kind).to], kind, now, { pool, requests });
  const enclosed = code === 'article14' ? recipientsById([lena], 'replacement', now, { pool, requests }) : [];
  return [...found, ...enclosed];
}

/** The lines a letter has on paper, each with what the template says there. */
function linesOf(layout: TemplateLayout, fields: Fields): readonly (readonly [line: string, raw: string])[] {
  return containersOf([...layout.body], layout).flatMap((texts) => {
    const plans = planMerge(texts, fields);
    return texts.flatMap((raw, at) => {
      const plan = plans[at]!;
      return plan === 'drop' ? [] : [[applyEdits(raw, plan), raw] as const];
    });
  });
}

function containersOf(body: readonly BlockLayout[], { footer }: TemplateLayout): readonly string[][] {
  const cells = body.flatMap((block) => ('rows' in block ? block.rows.flatMap((row) => row.cells) : []));
  const texts = [body, ...cells.map(({ paragraphs }) => paragraphs), footer];
  return texts.map((blocks) =>
    blocks.flatMap((block) => ('text' in block ? [block.text.replace(/\*\*/g, '')] : [])),
  );
}

const condition = /\{\{[#^/][^}]*\}\}/g;

/** What stands in the air in a line because nothing was filled in there. */
function dangling([line, raw]: readonly [string, string]): string | undefined {
  const said = line.replace('☐  ', '').trim();
  const own = raw.replace(condition, '').replace('☐  ', '').trim();
  const air =
    /· ·|^·|·$|\(\s*\)|„“|, ,| [.,;:!?]| {2}|^[,.:]|: ?[.,]|\b(am|bis|im|zum|für|von|Telefon)( [.,–·]|[.,]|$)/;
  if (air.test(said)) return said;
  const ends = /[,:]$/.exec(said)?.[0];
  return ends !== undefined && !own.endsWith(ends) ? said : undefined;
}

test.each(Object.keys(templateLayouts) as TemplateCode[])('%s: whatever is not filled in', (code) => {
  fc.assert(
    fc.property(fc.subarray(optional), fc.boolean(), fc.subarray(sheets), (fieldsLeft, minor, enclosed) => {
      const empty = new Set<string>(fieldsLeft);
      const project = without(context.project, ofProject, empty);
      const assembly = without(context.assembly, ofEvent, empty);
      const common = commonFields(
        { project, assembly },
        { letterDate: '2026-12-01', replyBy: '2026-12-20', templates: enclosed },
      );
      const letters = readers(code, empty, minor);
      expect(letters).not.toHaveLength(0);
      for (const { texts, conditions: own, replyCode } of letters) {
        const conditions = new Map([...common.conditions, ...own]);
        const images = new Set(project.replyPage !== '' && replyCode !== '' ? ['QR-Code'] : []);
        const found = [['Meldebehörde', empty.has('Meldebehörde') ? '' : 'Stadt Roth']] as const;
        const fields = { texts: new Map([...common.texts, ...texts, ...found]), images, conditions };
        const lines = linesOf(templateLayouts[code], fields);
        expect(lines.map(dangling).filter((line) => line !== undefined)).toEqual([]);
        expect(lines.filter(([line]) => /\{\{/.test(line))).toEqual([]);
      }
    }),
    { numRuns: 200 },
  );
});

test.each([
  ['Es geht LOS · Telefon ·', '{{Organisation}} · Telefon {{Telefon}} · {{E-Mail}}'],
  ['Es geht LOS ·  · Telefon', '{{Organisation}} · {{Anschrift}} · Telefon {{Telefon}}'],
  ['am  haben wir', 'am {{Angefragt am}} haben wir'],
  ['Ein Anruf genügt: .', 'Ein Anruf genügt: {{Telefon}}.'],
  ['Anrufen geht auch: ', 'Anrufen geht auch: {{Telefon}}'],
  ['Meldebehörde ( )', 'Meldebehörde ({{Meldebehörde}} )'],
])('finds what dangles: %s', (line, raw) => {
  expect(dangling([line, raw])).toBeDefined();
});
