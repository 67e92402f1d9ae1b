/** Text documents and their files, as letters and protocols need them. */
export interface Documents {
  /** Address to open a document in the browser. */
  urlOf(documentId: string): string;
}
