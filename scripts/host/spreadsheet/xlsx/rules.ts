import type { Rectangle } from '../model/rectangle';
import type { Conditional, Filter, Validation } from '../model/tab';
import { rectangles, sqref } from './references';
import type { StyleSheet } from './styleSheet';
import {
  attributes,
  attributeText,
  cellText,
  elements,
  escapeXml,
  inner,
  isOn,
  unescapeXml,
  withoutControls,
} from './xml';

/** Reads the conditional formats of one `conditionalFormatting` element. */
export function readConditionals(xml: string, styles: StyleSheet): Conditional[] {
  const ranges = rectangles(attributes(xml).sqref ?? '');
  return elements(inner(xml), 'cfRule').map((rule) => {
    const { type, operator, text, dxfId } = attributes(rule);
    const formula = unescapeXml(inner(elements(rule, 'formula')[0] ?? '<formula/>'));
    const literal = /^"((?:[^"]|"")*)"$/.exec(formula)?.[1]?.replaceAll('""', '"');
    const look = dxfId === undefined ? {} : styles.differentialLook(Number(dxfId));
    const known = (criteria: string, values: string[]) => ({ ranges, criteria, values, ...look, xml: rule });
    if (type === 'cellIs' && operator === 'equal' && literal !== undefined)
      return known('TEXT_EQUAL_TO', [literal]);
    if (type === 'containsText' && text !== undefined) return known('TEXT_CONTAINS', [text]);
    if (type === 'expression') return known('CUSTOM_FORMULA', [`=${formula}`]);
    return { ranges, criteria: '', values: [], xml: rule };
  });
}

/** Writes conditional formats, the first with the highest priority. */
export function conditionalsXml(rules: readonly Conditional[], styles: StyleSheet): string[] {
  return rules.map((rule, index) => {
    const xml = rule.xml ?? conditionalXml(rule, styles);
    const ranked = xml.replace(/<cfRule\b(?:[^>]*?\bpriority="\d+")?/, (tag) =>
      tag.includes('priority=')
        ? tag.replace(/priority="\d+"/, `priority="${index + 1}"`)
        : `${tag} priority="${index + 1}"`,
    );
    return `<conditionalFormatting sqref="${sqref(rule.ranges)}">${ranked}</conditionalFormatting>`;
  });
}

function conditionalXml(rule: Conditional, styles: StyleSheet): string {
  const dxfId = styles.differential(rule);
  const [value = ''] = rule.values.map(String);
  const quoted = `"${value.replaceAll('"', '""')}"`;
  if (rule.criteria === 'CUSTOM_FORMULA')
    return `<cfRule type="expression" dxfId="${dxfId}"><formula>${escapeXml(value.replace(/^=/, ''))}</formula></cfRule>`;
  if (rule.criteria === 'TEXT_EQUAL_TO')
    return `<cfRule type="cellIs" dxfId="${dxfId}" operator="equal"><formula>${escapeXml(quoted)}</formula></cfRule>`;
  const first = sqref(rule.ranges.slice(0, 1)).split(':')[0];
  return `<cfRule type="containsText" dxfId="${dxfId}" operator="containsText"${attributeText({ text: value })}><formula>${escapeXml(`NOT(ISERROR(SEARCH(${quoted},${first})))`)}</formula></cfRule>`;
}

/** Reads the rules of a `dataValidations` element. */
export function readValidations(xml: string): Validation[] {
  return elements(inner(xml), 'dataValidation').map((rule) => {
    const { type, sqref: names = '', showErrorMessage, errorStyle, prompt } = attributes(rule);
    const formula = unescapeXml(inner(elements(rule, 'formula1')[0] ?? '<formula1/>'));
    const list = type === 'list' && /^"(.*)"$/s.exec(formula)?.[1];
    return {
      ranges: rectangles(names),
      criteria: typeof list === 'string' ? 'VALUE_IN_LIST' : '',
      values: typeof list === 'string' ? list.replaceAll('""', '"').split(',') : [],
      allowInvalid: !isOn(showErrorMessage) || errorStyle === 'warning' || errorStyle === 'information',
      ...(prompt ? { help: prompt } : {}),
      xml: rule,
    };
  });
}

/** Most characters Excel takes for a list written into the rule itself. */
const longestList = 255;

/**
 * Writes rules of what may be typed; nothing for kinds .xlsx has no word for.
 *
 * A list that Excel would not take (too long, or a comma in an option) is left out: the file must open everywhere.
 */
export function validationsXml(rules: readonly Validation[]): string[] {
  const written = rules.flatMap((rule) => {
    const names = attributeText({ sqref: sqref(rule.ranges) });
    if (rule.xml) return rule.xml.replace(/\ssqref="[^"]*"/, names);
    const body = validationBody(rule);
    if (!body) return [];
    const style = rule.allowInvalid ? ' errorStyle="warning"' : '';
    const help = rule.help ? attributeText({ showInputMessage: 1, prompt: rule.help }) : '';
    return `<dataValidation${body.attributes}${style} allowBlank="1" showErrorMessage="${rule.allowInvalid ? 0 : 1}"${help}${names}>${body.formulas}</dataValidation>`;
  });
  return written.length === 0
    ? []
    : [`<dataValidations count="${written.length}">${written.join('')}</dataValidations>`];
}

function validationBody({
  criteria,
  values,
}: Validation): { attributes: string; formulas: string } | undefined {
  const formulas = (...given: (string | number)[]) =>
    given
      .map((formula, index) => `<formula${index + 1}>${escapeXml(String(formula))}</formula${index + 1}>`)
      .join('');
  switch (criteria) {
    case 'VALUE_IN_LIST':
    case 'CHECKBOX': {
      const options = criteria === 'CHECKBOX' && values.length === 0 ? ['TRUE', 'FALSE'] : values.map(String);
      const list = options.join(',').replaceAll('"', '""');
      if (list.length > longestList || options.some((option) => option.includes(','))) return undefined;
      return { attributes: ' type="list"', formulas: formulas(`"${list}"`) };
    }
    case 'NUMBER_BETWEEN':
      return { attributes: ' type="decimal" operator="between"', formulas: formulas(...values.map(Number)) };
    case 'NUMBER_GREATER_THAN_OR_EQUAL_TO':
      return {
        attributes: ' type="decimal" operator="greaterThanOrEqual"',
        formulas: formulas(...values.map(Number)),
      };
    case 'DATE_IS_VALID_DATE':
      return { attributes: ' type="date" operator="greaterThanOrEqual"', formulas: formulas(1) };
    default:
      return undefined;
  }
}

/** Reads an `autoFilter`; the texts it hides are those of its columns that it does not name. */
export function readFilter(
  xml: string,
  textsOf: (column: number, range: Rectangle) => readonly string[],
): Filter | null {
  const [range] = rectangles(attributes(xml).ref ?? '');
  if (!range) return null;
  const hidden: Record<number, string[]> = {};
  for (const column of elements(inner(xml), 'filterColumn')) {
    const list = listOf(column);
    if (!list) continue;
    const seen = new Set(elements(list, 'filter').map((item) => cellText(attributes(item).val ?? '')));
    if (/\bblank="(1|true)"/.test(list)) seen.add('');
    const at = range.column + Number(attributes(column).colId ?? 0);
    hidden[at] = textsOf(at, range).filter((text) => !seen.has(text));
  }
  return { range, hidden };
}

/** Criteria other than a list of texts (numbers, colours, days) are not modelled; the rows they hid are hidden rows. */
function listOf(filterColumn: string): string | undefined {
  const list = elements(filterColumn, 'filters')[0];
  return list?.includes('<dateGroupItem') ? undefined : list;
}

/**
 * Writes an `autoFilter`.
 *
 * @param old as it was opened, for criteria that are not modelled; empty if its columns moved
 */
export function filterXml(filter: Filter, textsOf: (column: number) => readonly string[], old = ''): string {
  const kept = elements(old, 'filterColumn').filter((column) => listOf(column) === undefined);
  const columns = Object.entries(filter.hidden).flatMap(([key, hidden]) => {
    const column = Number(key);
    if (hidden.length === 0) return [];
    const seen = textsOf(column).filter((text) => !hidden.includes(text));
    const blank = seen.includes('') ? ' blank="1"' : '';
    const items = seen
      .filter((text) => text !== '')
      .map((text) => `<filter${attributeText({ val: withoutControls(text) })}/>`);
    return `<filterColumn colId="${column - filter.range.column}"><filters${blank}>${items.join('')}</filters></filterColumn>`;
  });
  return `<autoFilter ref="${sqref([filter.range])}">${[...columns, ...kept].join('')}</autoFilter>`;
}
