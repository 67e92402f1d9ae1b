import type { TemplateLayout } from '../../../domain/letters/layout';
import { askWhom, bullet, byPhone, given, heading, letter, paragraph, ruled, signedBy } from './letterPage';

const referenceDate =
  '{{#Stichtag}}{{Stichtag}}{{/Stichtag}}{{^Stichtag}}der Tag Ihrer Auswertung{{/Stichtag}}';

const information = [
  given('Ansprechperson', '**Ansprechperson**'),
  ...askWhom(),
  given('Aktenzeichen', 'Ihr Zeichen: {{Aktenzeichen}}'),
  '{{Briefdatum}}',
];

/** Antrag an die Meldebehörde. */
export const authorityRequest: TemplateLayout = letter(
  'Antrag auf Gruppenauskunft nach § 46 Bundesmeldegesetz (BMG)',
  information,
  [
    paragraph('Sehr geehrte Damen und Herren,'),
    paragraph(
      '{{Organisation}} führt im {{Wahlkreis}} einen {{Bezeichnung}} durch: Etwa {{Plätze}} ausgeloste Einwohnerinnen und Einwohner beraten am {{Tag der Veranstaltung}}{{#Thema}} über „{{Thema}}“{{/Thema}}. Damit alle die gleiche Chance haben, wird aus dem Melderegister gelost. Die Beteiligung liegt im öffentlichen Interesse. Wir beantragen dafür eine Gruppenauskunft:',
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
        ['Stichtag', referenceDate],
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
    ...signedBy(),
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
      '{{#Angefragt am}}am {{Angefragt am}}{{/Angefragt am}}{{^Angefragt am}}vor einiger Zeit{{/Angefragt am}} haben wir Sie um eine Gruppenauskunft für unseren {{Bezeichnung}} im {{Wahlkreis}} gebeten. Bisher haben wir noch keine Daten von Ihnen. Vielleicht haben sich unsere Schreiben überschnitten – dann vielen Dank.',
    ),
    ruled(
      [52, 113],
      [
        ['Was', 'Angabe'],
        ['Gemeinden', '{{Gemeinden}}'],
        ['Anzahl', '{{Anzahl}} Personen'],
        ['Stichtag', referenceDate],
        ['Datum der Veranstaltung', '{{Datum der Veranstaltung}}'],
      ],
    ),
    paragraph(
      'Ohne Ihre Daten können Menschen aus Ihrem Gebiet nicht ausgelost werden. Das wäre schade, denn alle sollen die gleiche Chance haben. Bitte schicken Sie uns die Daten **bis {{Antwort bis}}**.',
      { before: 8 },
    ),
    paragraph(
      `Fehlt Ihnen etwas, oder können Sie den Antrag nicht bearbeiten? Bitte rufen Sie uns kurz an, dann finden wir einen Weg${byPhone}.`,
    ),
    paragraph('Mit freundlichen Grüßen', { before: 4, after: 16 }),
    ...signedBy(),
  ],
);
