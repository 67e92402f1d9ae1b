import type { TemplateLayout } from '../../../domain/letters/layout';
import { bullet, heading, letter, line, paragraph, ruled } from './letterPage';

const information = [
  '**Ansprechperson**',
  '{{Ansprechperson}}',
  'Telefon {{Telefon}}',
  '{{E-Mail}}',
  '{{#Aktenzeichen}}Ihr Zeichen: {{Aktenzeichen}}{{/Aktenzeichen}}',
  '{{Briefdatum}}',
];

/** Antrag an die Meldebehörde. */
export const authorityRequest: TemplateLayout = letter(
  'Antrag auf Gruppenauskunft nach § 46 Bundesmeldegesetz (BMG)',
  information,
  [
    paragraph('Sehr geehrte Damen und Herren,'),
    paragraph(
      '{{Organisation}} führt im {{Wahlkreis}} einen {{Bezeichnung}} durch: Etwa {{Plätze}} ausgeloste Einwohnerinnen und Einwohner beraten am {{Datum der Veranstaltung}}{{#Thema}} über „{{Thema}}“{{/Thema}}. Damit alle die gleiche Chance haben, wird aus dem Melderegister gelost. Die Beteiligung liegt im öffentlichen Interesse. Wir beantragen dafür eine Gruppenauskunft:',
    ),
    ruled(
      [52, 113],
      [
        ['Was', 'Angabe'],
        ['Gemeinden', '{{Gemeinden}}'],
        ['Anzahl', '{{Anzahl}} Personen, nach dem Zufall ausgewählt, ohne weitere Schichtung'],
        [
          'Personenkreis',
          'alleinige Wohnung oder Hauptwohnung, mindestens {{Mindestalter}} Jahre alt, alle Staatsangehörigkeiten',
        ],
        ['Stichtag', '{{Stichtag}}'],
        [
          'Daten',
          'Familienname, Vornamen (Rufname), Doktorgrad, Alter, Geschlecht, Staatsangehörigkeiten, derzeitige Anschrift; bei Minderjährigen gesetzliche Vertreter mit Anschrift',
        ],
        ['Form', 'CSV oder Excel-Datei, eine Zeile je Person, auf einem sicheren Weg'],
      ],
    ),
    heading('Dazu sichern wir zu'),
    bullet(
      'Wir verwenden die Daten nur für die Losung und die Einladung zu dieser Veranstaltung (§ 47 BMG).',
    ),
    bullet(
      'Wir löschen Ihre Datei spätestens 14 Tage nach dem Einlesen, alle nicht gelosten Personen spätestens 30 Tage nach der Veranstaltung.',
    ),
    bullet('Wir informieren die Betroffenen nach Art. 14 DSGVO.'),
    paragraph(
      'Personen mit Auskunftssperre (§ 51 BMG) oder bedingtem Sperrvermerk (§ 52 BMG) nehmen Sie bitte vorher heraus. Falls eine Gemeinde nur zum Teil im Wahlkreis liegt, brauchen wir nur diesen Teil.',
      { before: 4 },
    ),
    paragraph(
      'Bitte schicken Sie uns die Daten bis **{{Antwort bis}}**. Sollte eine Gebühr anfallen, nennen Sie sie uns bitte vorab; wegen des öffentlichen Interesses bitten wir um Befreiung. Bei Fragen rufen Sie uns gern an.',
    ),
    paragraph('Mit freundlichen Grüßen', { before: 4, after: 16 }),
    line('{{Ansprechperson}}'),
    line('{{Organisation}}'),
  ],
  10,
);

/** Erinnerung an die Meldebehörde. */
export const authorityReminder: TemplateLayout = letter(
  'Erinnerung: Gruppenauskunft nach § 46 Bundesmeldegesetz (BMG)',
  information,
  [
    paragraph('Sehr geehrte Damen und Herren,'),
    paragraph(
      'am {{Angefragt am}} haben wir Sie um eine Gruppenauskunft für unseren {{Bezeichnung}} im {{Wahlkreis}} gebeten. Bisher haben wir noch keine Daten von Ihnen. Vielleicht haben sich unsere Schreiben überschnitten – dann vielen Dank.',
    ),
    ruled(
      [52, 113],
      [
        ['Was', 'Angabe'],
        ['Gemeinden', '{{Gemeinden}}'],
        ['Anzahl', '{{Anzahl}} Personen'],
        ['Stichtag', '{{Stichtag}}'],
        ['Datum der Veranstaltung', '{{Datum der Veranstaltung}}'],
      ],
    ),
    paragraph(
      'Ohne Ihre Daten können Menschen aus Ihrem Gebiet nicht ausgelost werden. Das wäre schade, denn alle sollen die gleiche Chance haben. Bitte schicken Sie uns die Daten **bis {{Antwort bis}}**.',
      { before: 8 },
    ),
    paragraph(
      'Fehlt Ihnen etwas, oder können Sie den Antrag nicht bearbeiten? Bitte rufen Sie uns kurz an, dann finden wir einen Weg: {{Telefon}}',
    ),
    paragraph('Mit freundlichen Grüßen', { before: 4, after: 16 }),
    line('{{Ansprechperson}}'),
    line('{{Organisation}}'),
  ],
);
