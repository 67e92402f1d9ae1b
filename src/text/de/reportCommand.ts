/** Wording of the command `report`. */
export const reportCommandText = {
  description: 'Bericht über viele Wahlkreise aus ihren Arbeitsmappen (report.html, report.xlsx)',
  paths: 'Arbeitsmappen (.xlsx) oder Ordner mit solchen',
  out: 'Ordner für die Berichtsdateien',
  google: 'statt Dateien: Kennungen von Google-Tabellen (Anmeldung dieses Rechners)',
  json: 'Ergebnis als JSON ausgeben',
  nothingNamed: 'nichts zu berichten: nennen Sie Arbeitsmappen, Ordner oder --google mit Kennungen',
  notFound: (path: string) => `${path}: nicht gefunden; prüfen Sie den Pfad`,
  noWorkbooks: (path: string) => `${path}: keine .xlsx-Datei in diesem Ordner`,
  notReadable: (path: string) =>
    `${path}: keine lesbare .xlsx-Datei; öffnen und speichern Sie sie einmal neu`,
  notFetched: (id: string, status: string) =>
    `${id}: Google gibt die Tabelle nicht heraus (${status}); prüfen Sie Kennung und Freigabe`,
  issue: (path: string, sentence: string) => `${path}: ${sentence}`,
  noDraw: (path: string) => `${path}: hier wurde noch nicht gelost`,
  nothingRead: 'kein Bericht geschrieben: keine Arbeitsmappe mit einer Losung',
  reading: (path: string) => `lese ${path}`,
  written: (files: readonly string[]) => `geschrieben: ${files.join(', ')}`,
} as const;
