import type { TemplateLayout } from '../../../domain/letters/layout';
import { whenAndWhere } from './invitation';
import { bullet, given, heading, paragraph, sheet } from './letterPage';

/** Infoblatt: an enclosure for whoever wants to know more; what is paid and offered is for the manager to adapt. */
export const infoSheet: TemplateLayout = sheet('Der {{Bezeichnung}}: das Wichtigste auf einer Seite', [
  whenAndWhere(),
  heading('Was ist das?'),
  paragraph(
    'Etwa {{Plätze}} Menschen aus dem {{Wahlkreis}} sitzen zusammen an Tischen: jung und alt, aus Stadt und Dorf. Niemand hat sich beworben, das Los hat entschieden. Sie hören Fachleute, sprechen miteinander und machen Vorschläge. Die Vorschläge gehen an die Politik.',
  ),
  paragraph('{{#Thema}}Das Thema: **{{Thema}}**{{/Thema}}'),
  heading('Wer kann mitmachen?'),
  paragraph(
    'Alle, deren Name gezogen wurde, ab {{Mindestalter}} Jahren. Vorwissen braucht niemand, auch keinen deutschen Pass. Was Menschen im Alltag erleben, zählt.',
  ),
  heading('Was bekommt, wer mitmacht?'),
  bullet('100 Euro als Aufwandsentschädigung'),
  bullet('Essen und Getränke'),
  bullet('eine Bescheinigung für Schule oder Arbeit, wenn gewünscht'),
  heading('Was macht das Kommen leichter?'),
  bullet('Kinderbetreuung vor Ort, oder jemand bleibt bei Angehörigen, die Pflege brauchen'),
  bullet('eine Fahrt zum Ort und zurück, oder das Ticket'),
  bullet('Übersetzung, auch in Gebärdensprache'),
  bullet('ein Zugang ohne Stufen'),
  paragraph('Ein Anruf genügt, wir kümmern uns darum. Es kostet nichts.'),
  heading('Wie läuft der Tag?'),
  paragraph(
    'Ankommen und kennenlernen, das Thema verstehen, in kleinen Runden sprechen, Vorschläge aufschreiben, gemeinsam essen. Jemand leitet die Gespräche, damit alle zu Wort kommen.',
  ),
  heading('Noch Fragen?'),
  paragraph(`${given('Ansprechperson', '{{Ansprechperson}} · ')}{{Kontaktzeile}}`),
]);
