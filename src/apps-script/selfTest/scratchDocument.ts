import type { SelfTestCode } from '../../api/selfTest';
import type { Finding, SelfTestCase } from './selfTestCase';

type Document = GoogleAppsScript.Document.Document;
type Body = GoogleAppsScript.Document.Body;

/** The scratch document; closed and opened anew by some cases. */
export interface ScratchDocument {
  document: Document;
  readonly id: string;
}

/** A case on the emptied body. */
export function onBody(code: SelfTestCode, check: (body: Body) => Finding): SelfTestCase<ScratchDocument> {
  return { code, check: ({ document }) => check(document.getBody().clear()) };
}

/** A case on the bodies of a second document and of this one, emptied. */
export function fromOther(
  code: SelfTestCode,
  check: (from: Body, to: Body) => Finding,
): SelfTestCase<ScratchDocument> {
  return {
    code,
    check: ({ document }) => inOther((other) => check(other.getBody(), document.getBody().clear())),
  };
}

/** Runs with a second document, which is thrown away afterwards. */
export function inOther<Value>(use: (other: Document) => Value): Value {
  const other = DocumentApp.create('Lostrommel Selbsttest 2');
  try {
    return use(other);
  } finally {
    files().remove(other.getId());
  }
}

/** Drive is there once it is switched on in the manifest, which the types cannot know. */
export function files(): NonNullable<typeof Drive>['Files'] {
  return Drive!.Files;
}

/** A PNG of one pixel. */
export function dot(): GoogleAppsScript.Base.Blob {
  const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=';
  return Utilities.newBlob(Utilities.base64Decode(png), 'image/png', 'dot.png');
}

/** Kinds of an element's children, in their order. */
export function kindsIn(container: {
  getNumChildren(): number;
  getChild(index: number): GoogleAppsScript.Document.Element;
}): string[] {
  return Array.from({ length: container.getNumChildren() }, (_, at) =>
    String(container.getChild(at).getType()),
  );
}
