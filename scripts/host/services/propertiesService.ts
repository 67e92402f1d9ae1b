import type { Execution } from '../parts';
import { limits } from '../runtime/limits';
import { emulated } from './emulated';

type Service = GoogleAppsScript.Properties.PropertiesService;
type Store = GoogleAppsScript.Properties.Properties;

/** Where the properties of one execution live. */
interface Stores {
  readonly script: Record<string, string>;
  readonly user: Record<string, string>;
  /** Absent in a web app, where Google gives null. */
  readonly document: Record<string, string> | undefined;
}

/** `PropertiesService` over three plain records. */
export function propertiesService(execution: Execution, stores: Stores): Service {
  const open = (values: Record<string, string>) =>
    emulated<Store>(execution, 'Properties', new EmulatedProperties(execution, values), {
      setProperty: 60,
      setProperties: 60,
      deleteProperty: 60,
      deleteAllProperties: 60,
      getProperty: 20,
      getProperties: 20,
    });
  const service: Service = {
    getScriptProperties: () => open(stores.script),
    getUserProperties: () => open(stores.user),
    getDocumentProperties: () => (stores.document ? open(stores.document) : (null as unknown as Store)),
  };
  return emulated(execution, 'PropertiesService', service);
}

class EmulatedProperties implements Store {
  private readonly execution: Execution;
  private readonly values: Record<string, string>;

  constructor(execution: Execution, values: Record<string, string>) {
    this.execution = execution;
    this.values = values;
  }

  getProperty(key: string): string | null {
    return Object.hasOwn(this.values, key) ? this.values[key]! : null;
  }

  getProperties(): { [key: string]: string } {
    return this.execution.realm.object({ ...this.values });
  }

  getKeys(): string[] {
    return this.execution.realm.array(Object.keys(this.values));
  }

  setProperty(key: string, value: string): Store {
    const text = String(value);
    if (bytes(text) > limits.propertyBytes) throw new Error(`Argument too large: value (property ${key})`);
    const others = Object.entries(this.values).filter(([other]) => other !== key);
    const total = others.reduce(
      (sum, [other, kept]) => sum + bytes(other) + bytes(kept),
      bytes(key) + bytes(text),
    );
    if (total > limits.propertyStoreBytes) throw new Error('You have exceeded the property storage quota.');
    this.values[key] = text;
    return this;
  }

  setProperties(properties: { [key: string]: string }, deleteAllOthers = false): Store {
    if (deleteAllOthers) this.deleteAllProperties();
    for (const [key, value] of Object.entries(properties)) this.setProperty(key, value);
    return this;
  }

  deleteProperty(key: string): Store {
    delete this.values[key];
    return this;
  }

  deleteAllProperties(): Store {
    for (const key of Object.keys(this.values)) delete this.values[key];
    return this;
  }
}

function bytes(text: string): number {
  return Buffer.byteLength(text);
}
