import type { DocumentSession } from './session';
import type { DocumentNode } from './tree';

/** Where an emulated object keeps what the script must not see. */
export const inside: unique symbol = Symbol('inside');

/** What an emulated object knows. */
export interface Inside<Node> {
  readonly session: DocumentSession;
  /** Class as Google writes it. */
  readonly title: string;
  readonly node: Node;
}

/** Base of all emulated objects: what is not emulated throws instead of being `undefined`. */
export class Face<Node> {
  readonly [inside]: Inside<Node>;

  constructor(session: DocumentSession, title: string, node: Node) {
    this[inside] = { session, title, node };
  }
}

const quiet = new Set([
  'toJSON',
  'then',
  'constructor',
  'hasOwnProperty',
  'isPrototypeOf',
  'valueOf',
  'nodeType',
  '$$typeof',
  'asymmetricMatch',
]);

Object.setPrototypeOf(
  Face.prototype,
  new Proxy(Object.create(null) as object, {
    get(_target, key, self: Face<unknown>) {
      if (typeof key === 'symbol' || quiet.has(key)) return undefined;
      const { title, session } = self[inside];
      if (key === 'toString') return () => title;
      throw session.execution.realm.error(`not emulated: ${title}.${key}`);
    },
  }),
);

const changing = /^(append|insert|set|remove|delete|replace|clear|add)/;
const costs: Readonly<Record<string, number>> = {
  create: 2000,
  saveAndClose: 1000,
  copy: 5,
  getAs: 3000,
  getBlob: 5,
};

/**
 * Makes the methods of a class service calls: metered, refused on a closed document, counted as a change by their
 * name, and with errors of the script's own realm.
 *
 * @param free methods that also work on a closed document
 */
export function serviceCalls(emulated: { readonly prototype: object }, free: readonly string[] = []): void {
  const { prototype } = emulated;
  for (const name of Object.getOwnPropertyNames(prototype)) {
    const method: unknown = Object.getOwnPropertyDescriptor(prototype, name)?.value;
    if (name === 'constructor' || typeof method !== 'function') continue;
    const check = free.includes(name) ? undefined : changing.test(name) ? 'change' : 'read';
    Object.defineProperty(prototype, name, { value: serviceCall(name, method as Method, check) });
  }
}

type Method = (this: Face<unknown>, ...args: unknown[]) => unknown;

function serviceCall(name: string, method: Method, check: 'change' | 'read' | undefined): Method {
  return function (...args) {
    const { session, title, node } = this[inside];
    if (session.depth > 0) return method.apply(this, args);
    session.execution.meter.call(`${title}.${name}`, costs[name] ?? 5);
    session.depth++;
    try {
      if (check === 'change') session.change(node as DocumentNode);
      else if (check === 'read') session.check(node as DocumentNode);
      return method.apply(this, args);
    } catch (error) {
      throw error instanceof Error ? session.execution.realm.error(error.message) : error;
    } finally {
      session.depth--;
    }
  };
}

/** The node behind something a script hands over, of one of these kinds. */
export function nodeBehind<Kind extends DocumentNode['kind']>(
  given: unknown,
  method: string,
  ...kinds: readonly Kind[]
): Extract<DocumentNode, { kind: Kind }> {
  const node = (given as Partial<Face<DocumentNode>> | null)?.[inside]?.node;
  if (node && (kinds as readonly string[]).includes(node.kind))
    return node as Extract<DocumentNode, { kind: Kind }>;
  throw wrongParameters(method, [given]);
}

/** Demands text where Google does. */
export function textArgument(given: unknown, method: string): string {
  if (typeof given !== 'string') throw wrongParameters(method, [given]);
  return given;
}

/** Demands a finite number where Google does. */
export function numberArgument(given: unknown, method: string): number {
  if (typeof given !== 'number' || !Number.isFinite(given)) throw wrongParameters(method, [given]);
  return given;
}

/** Google's words for arguments that fit no form of a method. */
export function wrongParameters(method: string, args: readonly unknown[]): Error {
  const kinds = args.map((each) => {
    if (each === null || each === undefined) return 'null';
    const title = typeof each === 'object' ? (each as Partial<Face<unknown>>)[inside]?.title : undefined;
    if (title !== undefined) return `DocumentApp.${title}`;
    return typeof each === 'string' ? 'String' : typeof each;
  });
  return new Error(
    `The parameters (${kinds.join(',')}) don't match the method signature for DocumentApp.${method}.`,
  );
}

type Maker = (session: DocumentSession, node: never) => Face<DocumentNode>;
const makers = new Map<string, Maker>();

/** Says which class stands for a kind of node. */
export function faceOf<Kind extends DocumentNode['kind']>(
  kind: Kind,
  make: (session: DocumentSession, node: Extract<DocumentNode, { kind: Kind }>) => Face<DocumentNode>,
): void {
  makers.set(kind, make as Maker);
}

/** A node as a script sees it; a new object each time, as at Google. */
export function face<Google>(session: DocumentSession, node: DocumentNode): Google {
  const make = makers.get(node.kind);
  if (!make) throw new Error(`not emulated: element ${node.kind}`);
  return make(session, node as never) as unknown as Google;
}
