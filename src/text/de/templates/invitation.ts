import type { BlockLayout, ParagraphLayout, TemplateLayout } from '../../../domain/letters/layout';
import { askWhom, both, box, closing, given, letter, line, paragraph, place, signedBy } from './letterPage';

/** Einladung. */
export const invitation: TemplateLayout = letter(
  both(
    'Sie sind ausgelost: Einladung zum {{Bezeichnung}}',
    'Du bist ausgelost: Einladung zum {{Bezeichnung}}',
  ),
  contact(),
  [
    paragraph('{{Anrede}},'),
    ...adult([
      'im {{Wahlkreis}} hat das Los entschieden – und **Ihr Name wurde gezogen.** Wir laden Sie herzlich ein.{{#Thema}} Das Thema: **{{Thema}}**{{/Thema}}',
    ]),
    ...young([
      'im {{Wahlkreis}} hat das Los entschieden – und **dein Name wurde gezogen.** Wir laden dich herzlich ein.{{#Thema}} Das Thema: **{{Thema}}**{{/Thema}}',
    ]),
    whenAndWhere(),
    ...adult([
      'Etwa {{Plätze}} Menschen kommen zusammen: jung und alt, aus Stadt und Dorf. Sie sprechen miteinander und machen Vorschläge für die Politik. **Sie brauchen kein Vorwissen.** Was Sie im Alltag erleben, zählt. Damit Sie keine Nachteile haben, bekommen Sie 100 Euro als Aufwandsentschädigung. Essen und Getränke sind frei.',
      'Brauchen Sie etwas, um kommen zu können – Kinderbetreuung, eine Fahrt, Übersetzung, einen Zugang ohne Stufen? Sagen Sie es uns. Wir kümmern uns darum.',
      '**Bitte antworten Sie bis {{Frist}}** – auch wenn Sie nicht kommen können. Dann kann ein anderer Mensch aus Ihrer Nähe mitmachen. So geht es:',
    ]),
    ...young([
      'Etwa {{Plätze}} Menschen kommen zusammen: jung und alt, aus Stadt und Dorf. Sie sprechen miteinander und machen Vorschläge für die Politik. **Du brauchst kein Vorwissen.** Was du erlebst und denkst, zählt genauso wie bei den Erwachsenen. Du bekommst 100 Euro als Aufwandsentschädigung. Essen und Getränke sind frei.',
      'Deine Eltern bekommen auch einen Brief von uns, denn sie müssen einverstanden sein. Brauchst du etwas, um kommen zu können, zum Beispiel eine Fahrt? Sag es uns. Wir kümmern uns darum.',
      '**Bitte antworte bis {{Frist}}** – auch wenn du nicht kommen kannst. Dann kann jemand anderes aus deiner Nähe mitmachen. So geht es:',
    ]),
    howToReply(),
    closing(both('Wir freuen uns auf Sie!', 'Wir freuen uns auf dich!')),
    ...signedBy(),
  ],
);

/** Lines of the information block of a letter to a person. */
export function contact(): readonly string[] {
  return ['**Fragen? Wir helfen gern.**', ...askWhom(), '', '{{Briefdatum}}'];
}

/** Paragraphs only for grown-ups. */
export function adult(texts: readonly string[]): readonly ParagraphLayout[] {
  return texts.map((text) => paragraph(`{{^minderjährig}}${text}{{/minderjährig}}`));
}

/** Paragraphs only for people under 18. */
export function young(texts: readonly string[]): readonly ParagraphLayout[] {
  return texts.map((text) => paragraph(`{{#minderjährig}}${text}{{/minderjährig}}`));
}

/** Box with date and place. */
export function whenAndWhere(): BlockLayout {
  return box([
    {
      width: 22,
      paragraphs: [line('Wann?', { bold: true }), line(given(place, 'Wo?'), { bold: true, before: 3 })],
    },
    {
      width: 143,
      paragraphs: [line('{{Datum der Veranstaltung}}'), line(given(place), { before: 3 })],
    },
  ]);
}

/** Box with the ways to reply, the code and its picture. */
export function howToReply(): BlockLayout {
  return box([
    {
      width: 124,
      paragraphs: [
        line(given('Telefon', '**Telefon:** {{Telefon}}')),
        line(given('Rückmeldekarte', '**Karte:** Sie liegt diesem Brief bei.'), { before: 3 }),
        line(given('QR-Code', '**Internet:** den QR-Code mit dem Handy abfotografieren'), {
          before: 3,
        }),
        line('Rückmeldecode: **{{Rückmeldecode}}**', { size: 13, before: 7 }),
      ],
    },
    { width: 41, paragraphs: [line(given('QR-Code'), { align: 'centre' })] },
  ]);
}
