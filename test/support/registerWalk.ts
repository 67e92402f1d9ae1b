import type { FrameLocator, Page } from 'playwright-core';
import { encode } from '../../src/reading/encode';
import { registerFixture } from './register';
import type { Walk } from './walk';

/** A file as a manager drops it. */
export interface DroppedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Titles of `person`. */
export const titles = 'Familienname;Vornamen;Alter;Straße;Hausnummer;PLZ;Ort';

/** A row of somebody in Roth, 45 years old. */
export function person(surname: string, givenNames: string, houseNumber: number, age = '45'): string {
  return `${surname};${givenNames};${age};Ring;${houseNumber};91154;Roth`;
}

/** A CSV file as Windows writes it. */
export function csv(name: string, ...rows: readonly string[]): DroppedFile {
  const buffer = Buffer.from(encode([...rows, ''].join('\r\n'), 'windows-1252'));
  return { name, mimeType: 'text/csv', buffer };
}

/** A file of `test/data/register`. */
export function fixtureFile(name: string): DroppedFile {
  return { name, mimeType: '', buffer: Buffer.from(registerFixture(name).bytes) };
}

/** What a manager does in the view Register. */
export interface RegisterWalk {
  open(view?: string): Promise<void>;
  choose(...files: readonly DroppedFile[]): Promise<void>;
  /** Drags files from the desktop onto the field. */
  drag(...files: readonly DroppedFile[]): Promise<void>;
  /** Presses the button, whatever is next to it, and waits for the end. */
  importPeople(people: string): Promise<void>;
  /** The inside of a dialog over the spreadsheet, which must be wide. */
  dialog(title: string): Promise<FrameLocator>;
  dialogGone(): Promise<void>;
}

/** Works in the view Register as a manager does. */
export function registerWalk(walk: Walk): RegisterWalk {
  const { page, sidebar } = walk;
  return {
    async open(view = 'Register') {
      await walk.press('Heute');
      await sidebar.getByRole('button', { name: 'Alle Schritte' }).click();
      const steps = sidebar.getByRole('navigation', { name: 'Schritte' });
      await steps.getByRole('button', { name: view, exact: true }).click();
      await walk.arrive(view);
    },
    choose: async (...files) => sidebar.getByLabel('Dateien auswählen').setInputFiles([...files]),
    drag: async (...files) => dragOnto(page, sidebar, files),
    async importPeople(people) {
      await walk.press(`${people} einlesen`);
      await walk.read('Eingelesen.');
    },
    async dialog(title) {
      await page.getByRole('dialog', { name: title }).waitFor();
      const box = await page.locator('dialog iframe').boundingBox();
      if (box!.width < 800) throw new Error(`the dialog is ${box!.width} px wide`);
      return page.frameLocator('dialog iframe');
    },
    dialogGone: () => page.getByRole('dialog').waitFor({ state: 'detached' }),
  };
}

async function dragOnto(page: Page, sidebar: FrameLocator, files: readonly DroppedFile[]): Promise<void> {
  const field = sidebar.getByRole('group', { name: 'Dateien der Meldebehörden' });
  const inside = (await (await page.locator('aside iframe').elementHandle())!.contentFrame())!;
  const transfer = await inside.evaluateHandle(
    (given) => {
      const data = new DataTransfer();
      for (const { name, text } of given)
        data.items.add(new File([Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))], name));
      return data;
    },
    files.map(({ name, buffer }) => ({ name, text: buffer.toString('base64') })),
  );
  await field.dispatchEvent('dragover', { dataTransfer: transfer });
  await field.dispatchEvent('drop', { dataTransfer: transfer });
}
