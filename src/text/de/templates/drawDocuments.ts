import type {
  BlockLayout,
  ParagraphLayout,
  TableLayout,
  TemplateLayout,
} from '../../../domain/letters/layout';
import { seedSourceText } from '../drawRecords';
import { counted, grouped } from '../numbers';
import type { CellFigures, DrawFacts, DrawnFacts, HeldFacts } from './drawFacts';
import { drawPage, heading, paragraph, table } from './drawPage';

/** The announcement, to be posted before the seed exists. */
export function announcementDocument(facts: DrawFacts): TemplateLayout {
  return drawPage(facts.draw, [
    heading('Ankündigung einer Losung'),
    ...announcedParagraphs(facts),
    ...planParagraphs(facts),
    paragraph(
      'Liste und Plan stehen damit fest. Der Startwert entsteht erst danach. Wer Losliste und Plan aufbewahrt, kann die Losung später selbst nachrechnen.',
    ),
    ...signatures(),
  ]);
}

/** The public protocol; cells with fewer than five people stand only in the sums. */
export function publicDocument(facts: HeldFacts): TemplateLayout {
  return drawPage(facts.draw, [
    heading('Losprotokoll'),
    ...announcedParagraphs(facts),
    ...heldParagraphs(facts),
    heading('Plätze und Personen je Zelle', 12),
    cellTable(facts, ({ seats, people, capped }) =>
      people < 5 ? '·' : `${seats} von ${people}${capped ? '*' : ''}`,
    ),
    paragraph(
      'Plätze von Personen auf der Losliste. Ein Punkt steht für Zellen mit weniger als fünf Personen; sie sind nur in den Summen enthalten. Ein Stern steht für Zellen, in denen alle gezogen wurden.',
      9,
    ),
    ...replacementParagraphs(facts),
    paragraph(`Prüfwert des Ergebnisses: ${facts.resultHash}`),
    paragraph(`Prüfwert des vertraulichen Protokolls (SHA-256): ${facts.confidentialHash}`),
    ...planParagraphs(facts),
    paragraph(
      'Nachrechnen: Losliste und Losprotokoll (JSON) in verify.html ziehen, oder nach der Beschreibung des Verfahrens von Hand.',
      10.5,
      8,
    ),
    ...signatures(),
  ]);
}

/** The confidential protocol: every cell, and the PID beside each drawn key; no names. */
export function confidentialDocument(facts: HeldFacts, drawn: readonly DrawnFacts[]): TemplateLayout {
  return drawPage(facts.draw, [
    heading('Losprotokoll – vertraulich'),
    paragraph('Nur für die Akten. Nicht veröffentlichen.'),
    ...announcedParagraphs(facts),
    ...heldParagraphs(facts),
    heading('Plätze und Personen je Zelle', 12),
    cellTable(facts, ({ seats, people, capped }) => `${seats} von ${people}${capped ? '*' : ''}`),
    ...replacementParagraphs(facts),
    heading('Gezogene', 12),
    table(
      ['PID', 'Bezirk', 'Gruppe', 'Rang', 'Schlüssel'],
      drawn.map(({ pid, area, group, rank, key }) => [pid, area, group, String(rank), key.slice(0, 16)]),
      [18, 32, 16, 8, 26],
    ),
    ...planParagraphs(facts),
    ...signatures(),
  ]);
}

function announcedParagraphs(facts: DrawFacts): readonly ParagraphLayout[] {
  return [
    paragraph(`**${facts.title}**`),
    paragraph(
      `${grouped(facts.n)} Personen werden aus ${grouped(facts.people)} Personen der Losliste gelost, verteilt auf ${counted(facts.areas.length, 'Bezirk', 'Bezirke')} und ${counted(facts.groups.length, 'Gruppe', 'Gruppen')}. Verfahren: ${facts.algorithm}.`,
    ),
    paragraph(`Angekündigt: ${facts.announcedAt}`),
    paragraph(`Fingerabdruck der Losliste (SHA-256): ${facts.fingerprint}`),
    paragraph(`Prüfwert des Plans (SHA-256): ${facts.planHash}`),
    paragraph(`Quelle des Startwerts: ${seedSourceText(facts.seedSource)}`),
    ...facts.withdrawn.map(({ draw, announcedAt, seedSource, reason }) =>
      paragraph(
        `Zurückgezogen wurde zuvor die Ankündigung ${draw} (angekündigt ${announcedAt}, Startwert ${seedSource}). Grund: ${reason}`,
      ),
    ),
  ];
}

/** The whole plan: who was left out, the rules, what the weights are and where they come from, notes included. */
function planParagraphs({ areas, groups, plan }: DrawFacts): readonly BlockLayout[] {
  const { earlier, objected, staff } = plan.excluded;
  const factors = groups
    .map((group, g) => `${group} ${plan.factorPercent[g]!} %`)
    .filter((_, g) => plan.factorPercent[g] !== 100);
  const share = 80 / groups.length; // weights have eight digits and more
  return [
    heading('Plan', 12),
    paragraph(
      `Ab ${plan.minAge} Jahren. ${plan.household ? 'Höchstens eine Person je Anschrift und Familienname.' : 'Ohne Haushaltsregel.'} Besondere Gewichte: ${factors.join(', ') || 'keine'}. Lieferungen: ${plan.deliveries.join(', ')}.`,
    ),
    paragraph(
      `Vor der Losliste ausgeschlossen: ${grouped(earlier)} früher Geloste, ${grouped(objected)} mit Widerspruch oder Ausschluss, ${grouped(staff)} aus dem Team oder dessen Familien.`,
    ),
    table(
      ['Bezirk', 'Gemeinden (AGS)', 'Herkunft der Gewichte, Vermerke'],
      areas.map((area, a) => [area, plan.areas[a]!.ags.join(', '), plan.weightSource[a]!]),
      [28, 32, 40],
    ),
    paragraph('Gewichte', 9, 6),
    table(
      ['Bezirk', ...groups],
      areas.map((area, a) => [area, ...plan.weights[a]!.map(grouped)]),
      [20, ...groups.map(() => share)],
    ),
  ];
}

function heldParagraphs(facts: HeldFacts): readonly ParagraphLayout[] {
  return [
    paragraph(`Gelost: ${facts.drawnAt}`),
    paragraph(`Startwert: ${facts.seed}`),
    paragraph(
      `Chance: ${grouped(facts.m)} Plätze auf ein Gewicht von ${grouped(facts.T)} in allen Zellen, die nicht voll gezogen wurden.`,
    ),
    paragraph(`Programm: ${facts.software}`),
    ...(facts.annuls ? [paragraph(`Diese Losung ersetzt eine aufgehobene. Grund: ${facts.annuls}`)] : []),
    ...(facts.annulled ? [paragraph(`**Diese Losung wurde aufgehoben.** Grund: ${facts.annulled}`)] : []),
  ];
}

function replacementParagraphs({ replacements }: HeldFacts): readonly BlockLayout[] {
  if (replacements.length === 0) return [];
  return [
    heading('Nachlosungen', 12),
    table(
      ['Nr.', 'ausgeschieden', 'nachgerückt', 'Woher'],
      replacements.map(({ number, leaves, key, why }) => [
        String(number),
        leaves === '' ? '–' : leaves.slice(0, 16),
        key.slice(0, 16),
        why,
      ]),
      [8, 28, 28, 36],
    ),
  ];
}

function cellTable({ areas, groups, cells }: HeldFacts, show: (cell: CellFigures) => string): TableLayout {
  const sum = (figures: readonly CellFigures[]) =>
    `${total(figures, 'seats')} von ${total(figures, 'people')}`;
  const share = 78 / (groups.length + 1);
  return table(
    ['Bezirk', ...groups, 'Summe'],
    [
      ...areas.map((area, a) => [area, ...cells[a]!.map(show), sum(cells[a]!)]),
      ['Summe', ...groups.map((_, g) => sum(cells.map((row) => row[g]!))), sum(cells.flat())],
    ],
    [22, ...[...groups, ''].map(() => share)],
  );
}

function total(figures: readonly CellFigures[], field: 'seats' | 'people'): number {
  return figures.reduce((sum, cell) => sum + cell[field], 0);
}

function signatures(): readonly BlockLayout[] {
  const line = '_______________________________';
  return [
    heading('Zeuginnen und Zeugen', 12),
    paragraph('Namen und Unterschriften stehen nur auf dem unterschriebenen Papier.', 9),
    ...[1, 2, 3].map(() => paragraph(`Name: ${line}    Unterschrift: ${line}`, 10.5, 18)),
    paragraph(`Ort und Datum: ${line}`, 10.5, 18),
  ];
}
