import type { SelfTestGroupName } from '../../api/selfTest';
import { dialogTitles } from './menu';

const groups: Record<SelfTestGroupName, string> = {
  spreadsheet: 'Tabelle',
  services: 'Dienste',
  documents: 'Dokumente',
};

/** Wording of the self-test's dialog. */
export const selfTestText = {
  title: dialogTitles.selfTest,
  lead: 'Prüft in dieser Tabelle, was nur bei Google selbst zu prüfen ist. Das dauert etwa eine Minute. Bitte lassen Sie die Seitenleiste dabei offen.',
  groups,
  columns: ['Bereich', 'Annahme', 'Gesehen', 'Ergebnis'],
  same: 'wie erwartet',
  different: 'anders',
  checkByHand: 'von Hand prüfen',
  people: 'Von Hand',
  copy: 'Zum Kopieren:',
  summary: (cases: number, differing: number) =>
    differing === 0
      ? `Alle ${cases} Annahmen stimmen.`
      : `${differing} von ${cases} Annahmen stimmen hier nicht. Bitte kopieren Sie die Tabelle und schicken Sie sie an die Geschäftsstelle.`,
  byHand: [
    'Ein von Hand geänderter Status in „Ausgeloste“ steht gleich danach im Verlauf; nach Einfügen mehrerer Zellen erst beim nächsten Schritt.',
    'Ein Dokument ist auch dann gespeichert, wenn das Skript endet, bevor es geschlossen wurde.',
    'Wie viele Dokumente Google am Tag anlegen lässt (erwartet: 250) und wie viele Änderungen vor dem Speichern (erwartet: unter 5.000).',
    'Nummerierte Listen beginnen im PDF eines Stapels in jedem Brief bei 1, auch mit Unterpunkten und in Tabellen.',
    'Was von Smart-Chips, Fußnoten, Formeln, Zeichnungen und Seitenzahlen einer Vorlage in den Briefen ankommt („Vorlage prüfen“ nennt sie).',
    'Das Menü „Lostrommel“ erscheint auch beim ersten Öffnen, bevor eine Erlaubnis erteilt ist.',
  ],
  browser: {
    group: 'Browser',
    megabyte: 'Ein Text von 1 MB kommt hin und zurück.',
    date: 'Ein Datum in einem Ergebnis kommt als leerer Wert an.',
    sidebar: 'Ein Fenster und die offene Seitenleiste verstehen sich, ohne dass etwas über Google geht.',
    heard: 'Antwort',
    unheard: 'keine Antwort (war die Seitenleiste offen?)',
  },
} as const;

/** The self-test's assumptions in German, by the English sentence of the case. */
export const selfTestSentences: Readonly<Record<string, string>> = {
  prepare: 'Der Probebereich lässt sich anlegen.',
  cleanUp: 'Der Probebereich lässt sich wieder entfernen.',
  'makes new tabs of 1000 rows and 26 columns': 'Ein neuer Tab hat 1000 Zeilen und 26 Spalten.',
  'has one empty cell as the data of an empty tab': 'Die Daten eines leeren Tabs sind eine leere Zelle.',
  'makes numbers, dates and formulas of texts in cells without a format':
    'Ohne Format werden aus Texten Zahlen, Daten und Formeln.',
  'leaves texts alone in cells of the format @': 'Im Textformat bleiben Texte, wie sie sind.',
  'takes no formula in cells of the format @': 'Im Textformat wird aus =1+1 keine Formel.',
  'swallows a leading apostrophe even in cells of the format @':
    'Ein Apostroph am Anfang verschwindet auch im Textformat.',
  'keeps tabs and line ends as they are': 'Tabulatoren und Zeilenenden bleiben, wie sie sind.',
  'reads a day number with a date format as that day, in the time zone of the spreadsheet':
    'Eine Tageszahl mit Datumsformat ist dieser Tag in der Zeitzone der Tabelle.',
  'reads moments of a day to the second, also where clocks change':
    'Uhrzeiten stimmen auf die Sekunde, auch bei der Zeitumstellung.',
  'gives number formats back as they were set': 'Zahlenformate kommen so zurück, wie sie gesetzt wurden.',
  'names both sizes when values do not fit the range':
    'Passen Werte nicht in den Bereich, nennt der Fehler beide Größen.',
  'refuses a range outside the grid': 'Ein Bereich außerhalb des Rasters wird abgelehnt.',
  'refuses more than 50,000 characters in a cell': 'Mehr als 50.000 Zeichen in einer Zelle werden abgelehnt.',
  'lets drop-downs, colours and filter grow with rows inserted before the last one':
    'Auswahllisten, Farben und Filter wachsen mit Zeilen, die vor der letzten eingefügt werden.',
  'refuses to delete all rows that are not frozen': 'Alle nicht fixierten Zeilen zu löschen wird abgelehnt.',
  'refuses a second filter on a tab': 'Ein zweiter Filter in einem Tab wird abgelehnt.',
  'reads hidden columns like others': 'Ausgeblendete Spalten werden mitgelesen.',
  'protects a tab with a warning instead of a lock': 'Ein Tab lässt sich mit einer Warnung schützen.',
  'counts emptied cells as unused': 'Geleerte Zellen zählen als unbenutzt.',
  'finds a tab under its new name at once': 'Ein umbenannter Tab ist sofort unter dem neuen Namen da.',
  'writes and reads 20,000 cells in less than ten seconds':
    '20.000 Zellen zu schreiben und zu lesen dauert unter zehn Sekunden.',
  'has a script lock that the same execution may take twice':
    'Die Skriptsperre gibt es, und derselbe Lauf darf sie zweimal nehmen.',
  'keeps 8,000 bytes in a property and refuses 10,000':
    'Eine Eigenschaft fasst 8.000 Bytes und lehnt 10.000 ab.',
  'keeps 90,000 characters in the cache': 'Der Zwischenspeicher fasst 90.000 Zeichen.',
  'makes a daily trigger and removes it again': 'Ein täglicher Auslöser lässt sich anlegen und entfernen.',
  'refuses to open a spreadsheet by its id, even this one':
    'Das Skript darf keine Tabelle über ihre Kennung öffnen, auch diese nicht.',
  'shows dates in the time zone of the manifest': 'Das Skript rechnet in der Zeitzone Europe/Berlin.',
  'begins with one empty paragraph': 'Ein neues Dokument beginnt mit einem leeren Absatz.',
  'appends paragraphs behind the first empty one': 'Absätze werden hinter dem ersten leeren angehängt.',
  'refuses to remove the last paragraph': 'Der letzte Absatz lässt sich nicht entfernen.',
  'leaves an empty paragraph behind a table appended last':
    'Hinter einer zuletzt angehängten Tabelle bleibt ein leerer Absatz.',
  'refuses to append an element that has a parent':
    'Ein Element, das schon irgendwo steht, lässt sich nicht anhängen.',
  'appends a copy with its looks': 'Eine Kopie bringt ihre Gestaltung mit.',
  'finds a placeholder split over formats, and puts text in literally':
    'Ein Platzhalter wird auch über Formatgrenzen gefunden, und der Text wird wörtlich eingesetzt.',
  'keeps distances in points': 'Abstände gelten in Punkt.',
  'keeps row height, column width, padding and no border':
    'Zeilenhöhe, Spaltenbreite, Innenabstand und fehlender Rahmen bleiben.',
  'takes an image from a blob, sized in pixels':
    'Ein Bild kommt aus einem Blob und hat eine Größe in Pixeln.',
  'does not take an image along from another document, only its blob':
    'Aus einem anderen Dokument lässt sich ein Bild nur über seinen Blob übernehmen.',
  'has one header and one footer for all pages': 'Kopf- und Fußzeile gelten für alle Seiten.',
  'takes no changes once it is saved and closed, and has them when opened again':
    'Nach dem Schließen ändert sich nichts mehr; beim Öffnen ist alles da.',
  'finds a file by its appProperties at once': 'Eine Datei wird sofort über ihre Merkmale gefunden.',
  'tells of a document that it lies in the bin': 'Ein Dokument im Papierkorb wird als solches erkannt.',
  'replaces in the looks of the first letter replaced':
    'Ersetzter Text sieht aus wie das erste ersetzte Zeichen.',
  'replaces every match, and none within a replacement':
    'Jede Fundstelle wird ersetzt, aber nichts im neuen Text.',
  'understands patterns as RE2 does': 'Suchmuster gelten wie bei RE2.',
  'refuses patterns that RE2 cannot read': 'Suchmuster, die RE2 nicht kennt, werden abgelehnt.',
  'finds places one after the other, in tables, too':
    'Die Suche findet eine Stelle nach der anderen, auch in Tabellen.',
  'keeps the looks around an inserted and a deleted piece':
    'Um Eingefügtes und Gelöschtes herum bleibt die Gestaltung.',
  'sets a text anew in the looks it had, and goes on in those of its end':
    'Neu gesetzter und angehängter Text sieht aus wie der alte.',
  'keeps every look of a part of a text': 'Schrift, Farben und Link gelten auch für einen Teil eines Textes.',
  'sets several looks of a text at once, and gives them back':
    'Mehrere Merkmale eines Textes lassen sich auf einmal setzen und lesen.',
  'takes any text as it is': 'Jeder Text wird wörtlich übernommen.',
  'turns line ends into line breaks, and leaves out what is no letter':
    'Zeilenenden werden Zeilenumbrüche; Steuerzeichen fallen weg, Tabulatoren bleiben.',
  'keeps heading, indents and what stands in a paragraph':
    'Überschrift, Einzüge und Inhalt eines Absatzes bleiben.',
  'knows what stands around an element, and what it is': 'Ein Element kennt seine Art und seine Nachbarn.',
  'knows lists, their signs and levels': 'Listen haben Zeichen und Ebenen.',
  'adds and removes rows and cells': 'Zeilen und Zellen lassen sich hinzufügen und entfernen.',
  'keeps the looks of a table, its rows and cells, set at once':
    'Die Gestaltung von Tabellen, Zeilen und Zellen bleibt.',
  'gives pictures words and a link': 'Bilder haben Titel, Beschreibung und Link.',
  'puts breaks, rules and pictures of a body into paragraphs of their own':
    'Umbrüche, Linien und Bilder bekommen im Text einen eigenen Absatz.',
  'names what a method was given when it takes something else': 'Ein falscher Wert wird im Fehler genannt.',
  'knows a heading in another document': 'Eine Überschrift bleibt auch in einem anderen Dokument eine.',
  'has a footer beside the header, and knows both as such': 'Neben der Kopfzeile gibt es eine Fußzeile.',
  'keeps id and name of a closed document, gives it another name, and opens it by its address':
    'Ein geschlossenes Dokument behält Kennung und Namen und lässt sich über seine Adresse öffnen.',
  'copies a document with its text, changes marks one by one, and finds it by kind, name and bin':
    'Drive kopiert ein Dokument mit Text und findet es nach Art, Name und Papierkorb.',
  'keeps a file of bytes, and says of one that is gone that it is not found':
    'Eine gelöschte Datei wird nicht gefunden.',
  'exports a document through Drive, or says that it cannot':
    'Auch Drive macht ein PDF, oder die Meldung sagt, warum nicht.',
  'makes one text of texts side by side once they are read':
    'Nebeneinander angehängte Texte sind beim Lesen ein Text.',
  'puts a page break before the text of a paragraph': 'Ein Seitenumbruch passt vor den Text eines Absatzes.',
  'empties a paragraph, which then has no children': 'Ein geleerter Absatz enthält nichts mehr.',
  'takes font, size, distances and alignment of a paragraph along to another document':
    'Ein Absatz bringt Schrift, Größe, Abstände und Ausrichtung in ein anderes Dokument mit.',
  'takes a table along to another document, filled in before it is appended':
    'Eine Tabelle lässt sich ausgefüllt in ein anderes Dokument übernehmen.',
  'takes a list item along to another document, with its sign set anew':
    'Ein Listenpunkt lässt sich übernehmen, wenn sein Zeichen neu gesetzt wird.',
  'takes page size and margins over to another document':
    'Seitengröße und Ränder lassen sich in ein anderes Dokument übernehmen.',
  'opens a document that Drive made': 'Ein über Drive angelegtes Dokument lässt sich öffnen.',
  'exports a PDF, or says that it cannot': 'Ein PDF entsteht, oder die Meldung sagt, warum nicht.',
  'saves 300 paragraphs in less than ten seconds': '300 Absätze zu speichern dauert unter zehn Sekunden.',
  'begins a list anew with items of another document, levels, signs and indents kept':
    'Eine Liste aus Punkten eines anderen Dokuments beginnt neu; Ebenen, Zeichen und Einzüge bleiben.',
  'makes the first item of a body one of a list of its own':
    'Ein Listenpunkt am Anfang des Textes gehört zu einer eigenen Liste.',
  'has a list go on in a table, and in a table within it':
    'Eine Liste geht in einer Tabelle weiter, auch in einer Tabelle darin.',
  'cuts a text in two around a picture, looking the same on both sides':
    'Ein Text lässt sich um ein Bild herum teilen und sieht auf beiden Seiten aus wie zuvor.',
  'goes on behind a page break where it was saved, closed and opened again':
    'Ein gespeichertes Dokument lässt sich hinter einem Seitenumbruch fortsetzen.',
  'has no text any more where one was emptied beside something else':
    'Ein geleerter Text neben etwas anderem ist kein Teil des Absatzes mehr.',
  'makes one text of two when the picture between them goes':
    'Verschwindet ein Bild zwischen zwei Texten, sind sie ein Text.',
  'has body, header and footer as children of the document':
    'Text, Kopf- und Fußzeile sind Teile des Dokuments.',
  'keeps a picture beside the text at its distance from the paragraph':
    'Ein Bild neben dem Text behält seinen Abstand zum Absatz.',
  'appends a copy without its picture beside the text, which is then put in anew':
    'Eine Kopie ohne ihr Bild neben dem Text lässt sich anfügen; das Bild kommt danach neu hinein.',
};
