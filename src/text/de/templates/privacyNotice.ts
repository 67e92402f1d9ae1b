import type { TemplateLayout } from '../../../domain/letters/layout';
import { both, bullet, given, heading, letterOrSheet, paragraph } from './letterPage';

const small = (text: string) => paragraph(text, { size: 10, before: 0, after: 4 });
const point = (text: string) => ({ ...bullet(text), size: 10 });

/**
 * Information nach Art. 14 DSGVO: an enclosure for people drawn, whose letter bears the address; for everybody else a
 * letter of its own.
 */
export const privacyNotice: TemplateLayout = letterOrSheet(
  both('Woher haben wir Ihre Adresse?', 'Woher haben wir deine Adresse?'),
  [
    small(
      `{{^ausgelost}}${both('Sie müssen nichts tun, wir informieren Sie nur.', 'Du musst nichts tun, wir informieren dich nur. Zeig diesen Brief am besten deinen Eltern.')} {{/ausgelost}}Informationen zum Datenschutz nach Artikel 14 der Datenschutz-Grundverordnung (DSGVO):`,
    ),
    heading('Woher stammen die Daten?'),
    small(
      both(
        'Wir haben sie von der Meldebehörde Ihrer Gemeinde{{#Meldebehörde}} ({{Meldebehörde}}){{/Meldebehörde}}. Das Gesetz erlaubt eine solche Auskunft über eine Gruppe von Menschen, wenn sie im öffentlichen Interesse liegt (§ 46 Bundesmeldegesetz).',
        'Wir haben sie von der Meldebehörde deiner Gemeinde{{#Meldebehörde}} ({{Meldebehörde}}){{/Meldebehörde}}. Sie darf uns solche Daten geben, wenn etwas für alle wichtig ist, „im öffentlichen Interesse“ (§ 46 Bundesmeldegesetz).',
      ),
    ),
    heading('Welche Daten sind das?'),
    small(
      both(
        'Name, Vornamen, Doktorgrad, Alter, Geschlecht, Staatsangehörigkeit, Anschrift; bei Menschen unter 18 Jahren auch Name und Anschrift der gesetzlichen Vertreter.',
        'Dein Name, deine Vornamen, dein Alter, dein Geschlecht, deine Staatsangehörigkeit und deine Adresse; dazu Name und Adresse deiner Eltern oder anderer gesetzlicher Vertreter.',
      ),
    ),
    heading('Wofür brauchen wir sie?'),
    small(
      'Für eine Verlosung: Damit losen wir Menschen für den {{Bezeichnung}} im {{Wahlkreis}} aus und laden sie ein. Niemand wird nach Bekanntheit oder Meinung ausgesucht. Rechtsgrundlage ist Artikel 6 Absatz 1 Buchstabe e oder f DSGVO. Eine automatische Entscheidung mit rechtlichen Folgen gibt es nicht.',
    ),
    heading('Wer bekommt die Daten?'),
    small(
      'Nur {{Organisation}} und Dienstleister, die für uns arbeiten und vertraglich gebunden sind (etwa für Druck und Datenspeicherung; außerhalb der EU nur nach Artikel 44 bis 49 DSGVO). Wir geben sie sonst nicht weiter und verwenden sie nicht für Werbung.',
    ),
    heading('Wann werden sie gelöscht?'),
    point('Dateien der Meldebehörden: spätestens 14 Tage, nachdem wir sie eingelesen haben.'),
    point('Wer nicht ausgelost wird oder nicht teilnimmt: spätestens 30 Tage nach der Veranstaltung.'),
    point(
      `Wer teilnimmt: spätestens 90 Tage nach der Veranstaltung, außer ${both('Sie möchten', 'du möchtest')} in Verbindung bleiben.`,
    ),
    heading(both('Welche Rechte haben Sie?', 'Welche Rechte hast du?')),
    small(
      both(
        'Sie können Auskunft über Ihre Daten verlangen, sie berichtigen, löschen oder ihre Verarbeitung einschränken lassen. **Sie können jederzeit widersprechen.** Dann schreiben wir Ihnen nicht mehr und besuchen Sie nicht. Ein Anruf genügt{{#Telefon}}: {{Telefon}}{{/Telefon}}. Sie können sich auch bei der Datenschutz-Aufsichtsbehörde Ihres Bundeslandes beschweren.',
        'Du kannst uns fragen, was wir über dich gespeichert haben. Du kannst es berichtigen, löschen oder vorerst sperren lassen. **Du kannst jederzeit widersprechen.** Dann schreiben wir dir nicht mehr und besuchen dich nicht. Ein Anruf genügt{{#Telefon}}: {{Telefon}}{{/Telefon}}. Du kannst dich auch bei der Datenschutz-Aufsichtsbehörde deines Bundeslandes beschweren.',
      ),
    ),
    heading('Wer ist verantwortlich?'),
    small(
      `{{Kontaktzeile}}${given('Datenschutzkontakt', '. Fragen zum Datenschutz: {{Datenschutzkontakt}}')}`,
    ),
  ],
);
