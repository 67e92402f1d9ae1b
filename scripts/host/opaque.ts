/** A prototype that leads nowhere. */
const nowhere: object = Object.freeze(Object.create(null));

/** Traps of a proxy that shows a script nothing of what lies behind: neither its fields nor its class. */
export const opaque = {
  ownKeys: (): string[] => [],
  getOwnPropertyDescriptor: () => undefined,
  getPrototypeOf: () => nowhere,
};
