import type { TemplateLayout } from '../../../domain/letters/layout';
import { contact, whenAndWhere } from './invitation';
import {
  bullet,
  byPhone,
  grey,
  heading,
  ink,
  letter,
  line,
  paragraph,
  signature,
  signedBy,
} from './letterPage';

/** Elternbrief mit Einverständnis. */
export const guardianLetter: TemplateLayout = letter(
  '{{Name}} ist ausgelost – sind Sie einverstanden?',
  contact(),
  [
    paragraph('{{Anrede}},'),
    paragraph(
      'für unseren {{Bezeichnung}} werden Menschen aus dem {{Wahlkreis}} ausgelost. **Das Los ist auf {{Name}} gefallen.** {{#angeschrieben}}Wir haben {{Vorname}} einen eigenen Brief geschrieben. {{/angeschrieben}}Damit {{Vorname}} mitmachen darf, brauchen wir Ihr Einverständnis.',
    ),
    whenAndWhere(),
    line('', { size: 4 }),
    paragraph('{{#Thema}}Worum geht es? **{{Thema}}**{{/Thema}}', { before: 6 }),
    bullet(
      'Etwa {{Plätze}} Menschen sprechen miteinander, moderiert von Fachleuten. Junge Menschen gehören ausdrücklich dazu.',
    ),
    bullet(
      'Die ganze Zeit ist eine feste Ansprechperson für Jugendliche da. Sie können {{Vorname}} gern begleiten.',
    ),
    bullet('Für Fahrt und Essen sorgen wir. Es gibt 100 Euro als Aufwandsentschädigung.'),
    bullet('Mitmachen ist freiwillig. {{Vorname}} und Sie können jederzeit Nein sagen.'),
    paragraph(
      `**Bitte schicken Sie uns das Einverständnis auf der nächsten Seite bis {{Frist}}.** Rufen Sie uns gern an, wenn Sie Fragen haben${byPhone}.`,
      {
        before: 6,
      },
    ),
    paragraph(
      'Woher haben wir Ihre Anschrift? Die Meldebehörde hat sie uns gegeben, zusammen mit den Daten von {{Vorname}}. Das Gesetz erlaubt das im öffentlichen Interesse (§ 46 Bundesmeldegesetz). {{#Information nach Art. 14}}Alles Weitere steht auf dem Blatt zum Datenschutz, das diesem Brief beiliegt.{{/Information nach Art. 14}}{{^Information nach Art. 14}}Alles Weitere steht auf dem Blatt zum Datenschutz{{#angeschrieben}}, das {{Vorname}} bekommen hat{{/angeschrieben}}; wir schicken es Ihnen auch gern.{{/Information nach Art. 14}}',
    ),
    paragraph('Mit freundlichen Grüßen', { before: 6, after: 10 }),
    ...signedBy(),
    paragraph('Einverständnis der Eltern oder Sorgeberechtigten', {
      pageBreak: true,
      colour: ink,
      bold: true,
      size: 18,
      after: 14,
    }),
    line('Rückmeldecode: **{{Rückmeldecode}}**', { size: 13, after: 14 }),
    paragraph('Ich bin / Wir sind einverstanden, dass **{{Name}}** am {{Bezeichnung}} teilnimmt:'),
    whenAndWhere(),
    heading('Bitte ankreuzen'),
    line('☐  Ja, ich bin / wir sind einverstanden.', { after: 6 }),
    line('☐  Nein, ich bin / wir sind nicht einverstanden.', { after: 6 }),
    line('☐  Mein / unser Kind darf allein nach Hause gehen.', { after: 6 }),
    line(
      '☐  Fotos, auf denen mein / unser Kind zu erkennen ist, dürfen veröffentlicht werden (freiwillig).',
      { after: 14 },
    ),
    line('Telefon für Rückfragen und Notfälle: ______________________________', { after: 14 }),
    line('Das sollten Sie wissen (Allergien, Medikamente, anderes – freiwillig):', { after: 14 }),
    line('_______________________________________________________________', { colour: grey, after: 26 }),
    signature('Name in Druckbuchstaben und Unterschrift'),
    line('', { size: 14 }),
    signature('Name in Druckbuchstaben und Unterschrift der zweiten Person'),
    paragraph(
      'Sind zwei Personen sorgeberechtigt, unterschreiben bitte beide: auf diesem Blatt oder jede auf einem eigenen. Sie können Ihr Einverständnis jederzeit zurücknehmen; ein Anruf genügt. Ihre Angaben verwendet nur {{Organisation}} und nur für diese Veranstaltung. Sie werden spätestens zwei Wochen danach gelöscht.',
      { size: 9, before: 18 },
    ),
    line('Bitte zurück an: **{{Absenderzeile}}**', { size: 10, before: 6 }),
  ],
);
