import type { TemplateLayout } from '../../../domain/letters/layout';
import { bullet, heading, letterOrSheet, paragraph } from './letterPage';

const small = (text: string) => paragraph(text, { size: 10, before: 0, after: 4 });
const point = (text: string) => ({ ...bullet(text), size: 10 });

/**
 * Information nach Art. 14 DSGVO: an enclosure for people drawn, whose letter bears the address; for everybody else a
 * letter of its own.
 */
export const privacyNotice: TemplateLayout = letterOrSheet('Woher haben wir Ihre Adresse?', [
  small('{{^ausgelost}}Sie müssen nichts tun. Mit diesem Brief informieren wir Sie nur.{{/ausgelost}}'),
  small('Informationen zum Datenschutz nach Artikel 14 der Datenschutz-Grundverordnung (DSGVO)'),
  heading('Woher stammen die Daten?'),
  small(
    'Wir haben sie von der Meldebehörde Ihrer Gemeinde. Das Gesetz erlaubt eine solche Auskunft über eine Gruppe von Menschen, wenn sie im öffentlichen Interesse liegt (§ 46 Bundesmeldegesetz).',
  ),
  heading('Welche Daten sind das?'),
  small(
    'Name, Vornamen, Doktorgrad, Alter, Geschlecht, Staatsangehörigkeit, Anschrift; bei Menschen unter 18 Jahren auch Name und Anschrift der gesetzlichen Vertreter.',
  ),
  heading('Wofür brauchen wir sie?'),
  small(
    'Für eine Verlosung: Aus den Daten werden Menschen für den {{Bezeichnung}} im {{Wahlkreis}} ausgelost und eingeladen. Niemand wird nach Bekanntheit oder Meinung ausgesucht. Rechtsgrundlage ist Artikel 6 Absatz 1 Buchstabe e oder f DSGVO. Eine automatische Entscheidung mit rechtlichen Folgen gibt es nicht.',
  ),
  heading('Wer bekommt die Daten?'),
  small(
    'Nur {{Organisation}} und Dienstleister, die für uns arbeiten und vertraglich gebunden sind (zum Beispiel für Druck und Datenspeicherung). Wir geben sie nicht weiter und verwenden sie nicht für Werbung.',
  ),
  heading('Wann werden sie gelöscht?'),
  point('Dateien der Meldebehörden: spätestens 14 Tage, nachdem wir sie eingelesen haben.'),
  point(
    'Daten von Menschen, die nicht ausgelost wurden oder nicht teilnehmen: spätestens 30 Tage nach der Veranstaltung.',
  ),
  point(
    'Kontaktdaten von Teilnehmenden: spätestens 90 Tage nach der Veranstaltung, außer Sie möchten in Verbindung bleiben.',
  ),
  heading('Welche Rechte haben Sie?'),
  small(
    'Sie können Auskunft über Ihre Daten verlangen, sie berichtigen, löschen oder ihre Verarbeitung einschränken lassen. **Sie können jederzeit widersprechen.** Dann schreiben wir Ihnen nicht mehr und besuchen Sie nicht. Ein Anruf genügt: {{Telefon}}. Sie können sich auch bei der Datenschutz-Aufsichtsbehörde Ihres Bundeslandes beschweren.',
  ),
  heading('Wer ist verantwortlich?'),
  small('{{Organisation}}, {{Anschrift der Organisation}}, Telefon {{Telefon}}, {{E-Mail}}'),
  small('Fragen zum Datenschutz: {{Datenschutzkontakt}}'),
]);
