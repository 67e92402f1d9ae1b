import type { FileMark } from '../ports/documents';
import { countDocument } from './documentCount';

const documentType = 'application/vnd.google-apps.document';

/** How far a document is that is not finished yet. */
export interface Progress {
  /** Letters that are wholly in it. */
  readonly letters: number;
  /** Children of its body then: another number says that somebody, or a call cut off, has changed it since. */
  readonly children: number;
}

/** A file with what it was marked with. */
export interface MarkedFile extends Progress {
  readonly id: string;
  readonly key: string;
  readonly isFinished: boolean;
}

/**
 * Files of this workbook by what they were made for.
 *
 * The mark goes onto the file in the same call that makes it, so that a crash leaves no file we could not find
 * again. Drive is asked for files this add-on made for this user (scope `drive.file`).
 */
export interface DriveFiles {
  /** Makes an unfinished document. */
  begin(mark: FileMark): string;
  /** Records how far an unfinished document is. */
  reach(id: string, progress: Progress): void;
  /** Says that a file is finished: from now on `find` gives it. */
  finish(id: string): void;
  /** Makes a finished file of these bytes; 0 pages if their number is not known. */
  keep(mark: FileMark, blob: GoogleAppsScript.Base.Blob, pages: number): string;
  /** Pages a file was kept with; 0 if not known. */
  pagesOf(id: string): number;
  /** Finished file of this key. */
  find(key: string): string | undefined;
  /** Letters in the unfinished document of this key; 0 if there is none. */
  reached(key: string): number;
  /** Whether a file lies in the bin, where documents can still be opened; false if we may not see that. */
  isInBin(id: string): boolean;
  /** All files of a series, finished or not. */
  inSeries(series: string): readonly MarkedFile[];
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
  const having = (wanted: Readonly<Record<string, string>>): readonly MarkedFile[] => {
    const has = Object.entries(wanted).map(
      ([name, value]) => `appProperties has { key='${name}' and value='${quoted(value)}' }`,
    );
    const q = [...has, 'trashed = false'].join(' and ');
    const found = files().list({ q, fields: 'files(id, appProperties)' });
    return (found.files ?? []).map(markedFile);
  };
  const change = (id: string, appProperties: Readonly<Record<string, string>>) => {
    files().update({ appProperties }, id); // the other properties stay
  };
  return {
    begin(mark) {
      countDocument();
      const appProperties = properties(mark, 'making');
      return files().create({ name: mark.title, mimeType: documentType, appProperties }).id!;
    },
    reach: (id, { letters, children }) =>
      change(id, { letters: String(letters), children: String(children) }),
    finish: (id) => change(id, { state: 'made' satisfies State }),
    keep(mark, blob, pages) {
      const appProperties = { ...properties(mark, 'made'), pages: String(pages) };
      return files().create({ name: mark.title, appProperties }, blob).id!;
    },
    pagesOf: (id) => Number(files().get(id, { fields: 'appProperties' }).appProperties?.pages ?? 0),
    find: (key) => having({ lostrommel: key, workbook, state: 'made' })[0]?.id,
    reached: (key) => having({ lostrommel: key, workbook, state: 'making' })[0]?.letters ?? 0,
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

function markedFile({ id, appProperties }: GoogleAppsScript.Drive_v3.Drive.V3.Schema.File): MarkedFile {
  const { lostrommel, state, letters = '0', children = '0' } = appProperties as Record<string, string>;
  return {
    id: id!,
    key: lostrommel!,
    isFinished: state === 'made',
    letters: Number(letters),
    children: Number(children),
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
