import { grouped } from './numbers';

/** Wording of the page around grid and sidebar; words as in Google Sheets where it has them. */
export const hostPageText = {
  place: 'Läuft nur auf diesem Rechner',
  offline:
    'Keine Verbindung: Das Programm wurde beendet, oder die Adresse ist nicht vollständig. Bitte öffnen Sie die Adresse, die das Programm beim Start nennt.',
  notSaved: 'Keine Verbindung: Die Änderung wurde nicht gespeichert.',
  menus: 'Menüleiste',
  closeSidebar: 'Seitenleiste schließen',
  closeDialog: 'Dialog schließen',
  message: 'Hinweis',
  file: 'Datei',
  table: 'Tabelle',
  tools: 'Werkzeuge',
  cell: 'Zelle',
  cellText: 'Zellinhalt',
  editCell: 'Zelle bearbeiten',
  choose: 'Auswählen',
  sortUp: 'Aufsteigend sortieren',
  sortDown: 'Absteigend sortieren',
  filter: 'Filter',
  filterBy: 'Filtern',
  filterOf: (title: string | undefined) => `Filter ${title}`,
  emptyCell: '(leer)',
  none: 'Keine',
  all: 'Alle',
  apply: 'Anwenden',
  addRow: { label: '+ Zeile', title: 'Zeile darunter einfügen' },
  removeRows: { label: '− Zeile', title: 'Zeilen löschen' },
  addColumn: { label: '+ Spalte', title: 'Spalte rechts einfügen' },
  removeColumns: { label: '− Spalte', title: 'Spalten löschen' },
  guarded: 'Dieses Blatt schreibt Lostrommel',
  guardedWarning:
    'Sie versuchen, einen Teil dieser Tabelle zu bearbeiten, der nicht versehentlich geändert werden sollte. Trotzdem bearbeiten?',
  cut: (shown: number, all: number) =>
    `Es werden nur die ersten ${grouped(shown)} Zeilen gezeigt; das Blatt hat ${grouped(all)}.`,
  tabs: 'Blätter',
  addTab: 'Blatt hinzufügen',
  newTab: 'Name des neuen Blatts',
  renameHint: 'Doppelklick: umbenennen',
  renameTab: 'Neuer Name des Blatts',
  removeTab: 'Blatt löschen',
  removeTabSure: (tab: string) => `Blatt „${tab}“ mit allem darin löschen?`,
} as const;

/** What the local host says on the page when it refuses or fails. */
export const hostRefusal = {
  wholeTab: 'Alle Zeilen oder Spalten lassen sich nicht löschen; löschen Sie das Blatt.',
  lastTab: 'Das letzte Blatt lässt sich nicht löschen.',
  sameTitle: 'Ein Blatt mit diesem Namen gibt es schon.',
  badTitle: 'Der Name eines Blattes hat 1 bis 31 Zeichen, ohne [ ] : * ? / \\ und ohne Apostroph am Rand.',
  notAnOption: (options: readonly string[]) => `Erlaubt sind nur: ${options.join(', ')}`,
  fileOpen: (name: string) =>
    `Die Datei „${name}“ ist gerade in einem anderen Programm geöffnet. Bitte schließen Sie sie dort und versuchen Sie es noch einmal.`,
  saving: 'Speichern',
  savingFails: (code: string) =>
    `Lostrommel.xlsx lässt sich gerade nicht schreiben (${code}). Ist die Datei in einem anderen Programm geöffnet? Ihre Eingaben sind sicher; es wird weiter versucht.`,
  noLibreOffice:
    'LibreOffice ist auf diesem Rechner nicht installiert, deshalb gibt es hier kein PDF. Das Word-Dokument (.docx) ist fertig; es lässt sich mit jedem Textprogramm öffnen und drucken.',
  noPdf:
    'LibreOffice konnte aus dem Dokument kein PDF machen. Das Word-Dokument (.docx) ist fertig; öffnen Sie es bitte dort und drucken Sie es von Hand.',
} as const;
