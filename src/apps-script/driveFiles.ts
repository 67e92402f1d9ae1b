import type { FileMark } from '../ports/documents';

const documentType = 'application/vnd.google-apps.document';

/**
 * Files of this workbook by what they were made for.
 *
 * The mark goes onto the file in the same call that makes it, so that a crash leaves no file we could not find
 * again. Drive is asked for files this add-on made for this user (scope `drive.file`).
 */
export interface DriveFiles {
  /** Makes an unfinished document. */
  begin(mark: FileMark): string;
  /** Says that a file is finished: from now on `find` gives it. */
  finish(id: string, mark: FileMark): void;
  /** Makes a finished file of these bytes; 0 pages if their number is not known. */
  keep(mark: FileMark, blob: GoogleAppsScript.Base.Blob, pages: number): string;
  /** Pages a file was kept with; 0 if not known. */
  pagesOf(id: string): number;
  /** Finished file of this key. */
  find(key: string): string | undefined;
  /** Whether a file lies in the bin, where documents can still be opened; false if we may not see that. */
  isInBin(id: string): boolean;
  /** All files of a series, finished or not. */
  inSeries(series: string): readonly string[];
  remove(id: string): void;
}

/** Makes the files of the workbook of this id. */
export function driveFiles(workbook: string): DriveFiles {
  const properties = ({ key, series = key }: Omit<FileMark, 'title'>, state: State) => ({
    lostrommel: key,
    series,
    workbook,
    state,
  });
  const having = (wanted: Readonly<Record<string, string>>): readonly string[] => {
    const has = Object.entries(wanted).map(
      ([name, value]) => `appProperties has { key='${name}' and value='${quoted(value)}' }`,
    );
    const found = files().list({ q: [...has, 'trashed = false'].join(' and '), fields: 'files(id)' });
    return (found.files ?? []).map((file) => file.id!);
  };
  return {
    begin: (mark) =>
      files().create({
        name: mark.title,
        mimeType: documentType,
        appProperties: properties(mark, 'making'),
      }).id!,
    finish(id, mark) {
      files().update({ appProperties: properties(mark, 'made') }, id);
    },
    keep(mark, blob, pages) {
      const appProperties = { ...properties(mark, 'made'), pages: String(pages) };
      return files().create({ name: mark.title, appProperties }, blob).id!;
    },
    pagesOf: (id) => Number(files().get(id, { fields: 'appProperties' }).appProperties?.pages ?? 0),
    find: (key) => having({ lostrommel: key, workbook, state: 'made' })[0],
    inSeries: (series) => having({ series, workbook }),
    isInBin(id) {
      try {
        return files().get(id, { fields: 'trashed' }).trashed === true;
      } catch (error) {
        if (isUnseen(error)) return false;
        throw error;
      }
    },
    remove(id) {
      files().remove(id);
    },
  };
}

/** Drive is there once it is switched on in the manifest, which the types cannot know. */
function files(): NonNullable<typeof Drive>['Files'] {
  return Drive!.Files;
}

/** Drive says so of what is gone and of what another user's add-on made. */
export function isUnseen(error: unknown): boolean {
  return /not found/i.test(String(error));
}

type State = 'making' | 'made';

function quoted(value: string): string {
  return value.replace(/\\/g, '\\\\').replace(/'/g, "\\'");
}
