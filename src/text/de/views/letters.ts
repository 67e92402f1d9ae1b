import { shortDate } from '../dates';
import { counted, grouped } from '../numbers';
import { buttons } from './buttons';

/** Wording of the view Briefe. */
export const lettersText = {
  title: 'Briefe',
  lead: 'Briefe erstellen, drucken und als aufgegeben bestätigen.',
  nothing:
    'Gerade ist niemand an der Reihe. Sobald gelost ist oder Fristen ablaufen, erscheinen hier Briefe.',
  choose: 'Was möchten Sie verschicken?',
  people: (n: number) => counted(n, 'Person', 'Personen'),
  authorities: (n: number) => counted(n, 'Meldebehörde', 'Meldebehörden'),
  dueFrom: (day: string) => `fällig ab ${shortDate(day)}`,
  notDueBefore: (day: string) =>
    `Diese Briefe sind erst ab ${shortDate(day)} fällig. Wer bis dahin noch antwortet, bekäme sie umsonst. Warten Sie, oder wählen Sie ein Briefdatum ab diesem Tag.`,
  createTemplatesHint:
    'Beim ersten Mal werden die Vorlagen als Dokumente angelegt. Sie können sie danach wie gewohnt ändern.',
  templates: 'Vorlagen',
  fields: 'Platzhalter zum Einfügen',
  findField: 'Platzhalter suchen',
  noField: (text: string) => `Kein Platzhalter enthält „${text}“.`,
  fieldGroup: (title: string, n: number) => `${title}: ${n}`,
  fieldGroups: {
    person: 'Person',
    draw: 'Losung der Person',
    event: 'Veranstaltung und Versand',
    project: 'Projekt',
    authority: 'Meldebehörde (nur in Briefen an sie)',
    conditions: 'Bedingungen',
  },
  fieldsHint:
    'Ein Klick kopiert den Platzhalter. Im Dokument fügen Sie ihn mit Strg + V an der richtigen Stelle ein – von hier aus dürfen wir nicht in das Dokument schreiben.',
  copied: (name: string) => `${name} ist kopiert. Fügen Sie es im Dokument mit Strg + V ein.`,
  notCopied: (name: string) => `Kopieren ist hier nicht erlaubt. Bitte tippen Sie im Dokument: ${name}`,
  prepare: buttons.prepareLetters,
  letterDate: 'Briefdatum',
  letterDateHint: 'der Tag, an dem die Briefe zur Post gehen',
  envelope: (contents: string) => `Umschlag: ${contents}`,
  envelopeHint:
    'Von oben nach unten in der Reihenfolge, in der gedruckt wird. Der Brief mit der Anschrift bleibt vorn.',
  enclosed: (name: string, place: number, of: number) => `${name} ist jetzt an Stelle ${place} von ${of}.`,
  notEnclosed: (name: string) => `${name} liegt nicht mehr im Umschlag.`,
  enclose: (name: string) => `${name} dazulegen`,
  forward: (name: string) => `${name} nach vorn`,
  backward: (name: string) => `${name} nach hinten`,
  takeOut: (name: string) => `${name} herausnehmen`,
  replyBy: 'Rückmeldefrist',
  replyByHint: 'steht in jedem Brief',
  duplex: 'Beidseitig drucken: jeder Brief beginnt auf einem neuen Blatt',
  check: 'Prüfung',
  checkHint:
    'Die Vorlagen öffnen Sie oben unter „Umschlag“. Was Sie dort ändern, sieht erst die nächste Prüfung.',
  checkAgain: 'Vorlagen noch einmal prüfen',
  checkGood: 'Vorlagen und Daten passen zusammen.',
  checkRecipients:
    'Nicht jede Anschrift ist in Ordnung. Unten bei „Empfänger“ steht, was fehlt oder nicht passt.',
  preview: 'Vorschau des schwierigsten Briefs',
  previewing: 'Vorschau wird erstellt …',
  previewAgain: 'Vorschau noch einmal erstellen',
  previewOf: (name: string) => `Vorschau für ${name} ist fertig.`,
  previewPages: (n: number) => counted(n, 'Seite', 'Seiten'),
  openDocument: 'Dokument öffnen',
  openPdf: 'PDF öffnen',
  document: 'Dokument',
  pdf: 'PDF',
  recipients: (n: number, out: number) =>
    `Empfänger (${grouped(n)}${out > 0 ? `, davon ${grouped(out)} ausgelassen` : ''})`,
  recipientsHint:
    'Ein Klick auf den Namen zeigt den Brief. Wer ausnahmsweise keinen bekommt, wird mit Grund ausgelassen.',
  findRecipient: 'Person suchen',
  findRecipientHint: (shown: number) =>
    `Name, Ort oder Kennung. Ohne Suche stehen hier die ersten ${grouped(shown)}, zuerst die mit einer Warnung; alle bekommen ihren Brief.`,
  foundNobody: 'Niemand gefunden, der diesen Brief bekommt.',
  lookAt: (name: string) => `Brief an ${name} ansehen`,
  leaveOut: 'auslassen',
  takeBack: 'doch schreiben',
  leaveOutLabel: (name: string) => `${name} auslassen`,
  takeBackLabel: (name: string) => `${name} doch schreiben`,
  leaveOutReason: 'Warum?',
  leftOut: (n: number) => `Ausgelassen (${grouped(n)})`,
  anotherDay: 'später',
  reasonNeeded: 'Nennen Sie für jede ausgelassene Person einen Grund.',
  start: (letters: number) => `${counted(letters, 'Brief', 'Briefe')} erstellen`,
  estimate: (letters: number, documents: number, seconds: number) =>
    `${counted(letters, 'Brief', 'Briefe')} in ${counted(documents, 'Dokument', 'Dokumenten')}, etwa ${
      seconds < 90
        ? counted(seconds, 'Sekunde', 'Sekunden')
        : counted(Math.ceil(seconds / 60), 'Minute', 'Minuten')
    }.`,
  perDocument: (letters: number) =>
    `Höchstens ${counted(letters, 'Brief', 'Briefe')} je Dokument, damit Stapel und PDF handlich bleiben.`,
  quota: (left: number) =>
    `Heute lässt Google noch etwa ${counted(left, 'neues Dokument', 'neue Dokumente')} zu.`,
  quotaShort:
    'Das reicht heute nicht ganz. Es wird so viel wie möglich erstellt; morgen machen Sie an derselben Stelle weiter.',
  mayClose:
    'Sie können die Leiste zwischendurch schließen und später fortsetzen. Niemand bekommt zwei Briefe.',
  merging: 'Briefe werden erstellt',
  resume: buttons.resumeLetters,
  later: 'Google allein weitermachen lassen',
  laterHint: 'Google erstellt den Rest in den nächsten Stunden. Sie können die Leiste schließen.',
  remakeTemplates: 'Fehlende Vorlagen neu anlegen',
  acceptHint: 'Das gilt dann auch für die Stapel, die noch folgen.',
  remakeDocuments: 'Gelöschte Dokumente neu erstellen',
  accept: 'Geänderte Angaben übernehmen und fortsetzen',
  remakeUnseen: 'Trotzdem neu erstellen',
  giveUp: { unmade: 'Rest abbrechen', unposted: 'Briefe verwerfen' },
  giveUpTitle: {
    unmade: 'Den Rest dieses Versands abbrechen?',
    unposted: 'Die Briefe verwerfen, die noch nicht aufgegeben sind?',
  },
  giveUpText: {
    unposted:
      'Das geht nur, solange keiner davon in der Post ist: Sonst bekommt jemand zwei Briefe. Die Dokumente werden endgültig gelöscht; die Personen können Sie mit einem neuen Versand anschreiben.',
    unmade:
      'Fertige Stapel bleiben. Wer noch keinen Brief hat, kann mit einem neuen Versand angeschrieben werden.',
  },
  mailing: (id: string, label: string, date: string) => `${id} ${label} vom ${shortDate(date)}`,
  batch: (number: number, of: number, letters: number) =>
    `Stapel ${number} von ${of} · ${counted(letters, 'Brief', 'Briefe')}`,
  making: (made: number, of: number) => `wird erstellt: ${grouped(made)} von ${grouped(of)}`,
  begun: (made: number, of: number) => `angefangen: ${grouped(made)} von ${grouped(of)}`,
  batchStatus: {
    planned: 'vorbereitet',
    merged: 'erstellt, noch nicht aufgegeben',
    posted: 'aufgegeben',
    cancelled: 'abgebrochen',
  },
  postedOn: (date: string) => `aufgegeben am ${shortDate(date)}`,
  makePdf: 'PDF erstellen',
  contents: (names: string, pages: number | null) =>
    pages === null ? names : `${names} · ${counted(pages, 'Seite', 'Seiten')} je Brief`,
  intoEnvelope: (names: string) => `In jeden Umschlag: ${names}.`,
  sheets: (pages: number) =>
    pages === 1
      ? 'Das ist 1 Blatt.'
      : `Das sind ${grouped(pages)} Blatt, beidseitig gedruckt ${grouped(Math.ceil(pages / 2))}.`,
  pagesWrong: (batches: readonly string[]) =>
    `Die PDFs der Stapel ${batches.join(', ')} haben mehr oder weniger Seiten, als die Vorlagen vorsehen. Vermutlich läuft ein Text auf eine weitere Seite. Sehen Sie die PDFs durch, bevor Sie drucken.`,
  list: 'Packliste',
  printList: 'Liste drucken',
  listCaption: (batch: string) => `Packliste ${batch}`,
  packed: (done: number, total: number) => `${done} von ${total} gepackt`,
  ticksNotKept: 'Die letzten Haken sind noch nicht gespeichert. Der nächste nimmt sie mit.',
  printShop: 'Daten für die Druckerei (CSV)',
  posting: 'Zur Post gegeben?',
  postingHint: (invites: boolean) =>
    `Erst damit gelten die Briefe als verschickt${invites ? ' und die Personen als eingeladen' : ''}.`,
  postingLate: (mailings: string) =>
    `${mailings}: Das Briefdatum ist vorbei, die Briefe sind noch nicht als aufgegeben bestätigt. Sind sie unterwegs, bestätigen Sie den Tag. Sonst geben Sie sie heute noch auf.`,
  postingTooLate:
    'Sind die Briefe noch da, verwerfen Sie sie und erstellen neue mit einer späteren Frist. Sind sie schon unterwegs, nehmen Sie auch spätere Antworten an.',
  postingDate: 'Aufgegeben am',
  postAll: buttons.confirmPosting,
  postOne: 'nur diesen Stapel aufgeben',
  checking: 'Die Prüfung läuft.',
  blocked: 'Bitte beheben Sie zuerst, was die Prüfung gefunden hat.',
  nobodyLeft: 'Es ist niemand übrig, der einen Brief bekommt.',
  mails: 'E-Mail statt Brief',
  mailsHint: (people: number, remaining: number) =>
    `${counted(people, 'Person möchte', 'Personen möchten')} E-Mails. Heute sind noch ${counted(remaining, 'E-Mail', 'E-Mails')} möglich. Senden Sie sie, bevor Sie die Briefe erstellen.`,
  sendMails: (people: number) => `${counted(people, 'E-Mail', 'E-Mails')} senden`,
  sendingMails: 'E-Mails werden gesendet',
  mailsUnclear: (aids: readonly string[]) =>
    `Bei ${aids.join(', ')} ist unklar, ob die E-Mail hinausging. Bitte sehen Sie im Postausgang nach: Steht sie dort, wählen Sie im Blatt „E-Mails“ den Status „gesendet“. Sonst löschen Sie dort die Zeile; dann wird sie noch einmal gesendet. Bis dahin ${aids.length === 1 ? 'bekommt diese Person' : 'bekommen diese Personen'} keinen Brief.`,
  mailsToEnter: (mails: number) =>
    `${counted(mails, 'E-Mail ist', 'E-Mails sind')} gesendet, aber noch nicht eingetragen.`,
  enterMails: 'Als gesendet eintragen',
  back: 'Zurück',
} as const;
