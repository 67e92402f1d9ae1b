import type { TemplateLayout } from '../../../domain/letters/layout';
import { both, box, given, grey, heading, line, paragraph, place, sheet, signature } from './letterPage';

const callToo = given('Telefon', ' Anrufen geht auch: {{Telefon}}');
const look = { after: 5, spacing: 1.05 };
const choice = (text: string) => line(`☐  ${text}`, look);

/** Rückmeldekarte. */
export const replyCard: TemplateLayout = sheet('Rückmeldung zum {{Bezeichnung}}', [
  box([
    {
      width: 124,
      paragraphs: [
        line('**{{Name}}**', { size: 13 }),
        line('Rückmeldecode: **{{Rückmeldecode}}**', { size: 13, before: 4 }),
        line('{{Datum der Veranstaltung}}', { before: 6 }),
        line(given(place), { before: 2 }),
      ],
    },
    { width: 41, paragraphs: [line(given('QR-Code'), { align: 'centre' })] },
  ]),
  paragraph(
    `{{^minderjährig}}Bitte kreuzen Sie an und schicken Sie die Karte **bis {{Frist}}** zurück.${callToo}{{/minderjährig}}`,
    { before: 10, after: 10 },
  ),
  paragraph(
    `{{#minderjährig}}Bitte kreuze an und schick die Karte **bis {{Frist}}** zurück.${callToo}{{/minderjährig}}`,
    { before: 10, after: 10 },
  ),
  choice('**Ja, ich bin dabei.**'),
  choice('**Ich bin noch unsicher.** Bitte rufen Sie mich an.'),
  choice(
    `**Nein, ich kann nicht.** Der Grund hilft uns, wenn ${both('Sie ihn nennen möchten', 'du ihn nennen magst')}:`,
  ),
  line('_____________________________________________________________', {
    colour: grey,
    before: 6,
    after: 10,
  }),
  line('Meine Telefonnummer oder E-Mail-Adresse:', { after: 12 }),
  line('_____________________________________________________________', { colour: grey, after: 10 }),
  heading(both('Was brauchen Sie, um kommen zu können?', 'Was brauchst du, um kommen zu können?')),
  line('{{^minderjährig}}☐  Betreuung für mein Kind / meine Angehörigen{{/minderjährig}}', look),
  choice('eine Fahrt oder ein Fahrticket'),
  choice('Übersetzung in die Sprache: ______________________'),
  choice('einen Zugang ohne Stufen oder andere Hilfen: ______________________'),
  choice('besonderes Essen: ______________________'),
  choice('etwas anderes: ______________________'),
  paragraph(
    'Diese Angaben sind freiwillig. Mit meiner Unterschrift bin ich einverstanden, dass {{Organisation}} sie verwendet, um meine Teilnahme möglich zu machen. Sie werden spätestens zwei Wochen nach der Veranstaltung gelöscht. Ich kann das Einverständnis jederzeit zurücknehmen: Ein Anruf genügt.',
    {
      size: 9,
      before: 6,
      after: 16,
    },
  ),
  signature('Unterschrift{{#minderjährig}} – deine und die deiner Eltern{{/minderjährig}}'),
  line('Bitte zurück an: **{{Absenderzeile}}**', { size: 10, before: 12 }),
]);
