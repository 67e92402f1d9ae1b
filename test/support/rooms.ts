import { join } from 'node:path';

/**
 * Who may import whom, as `architecture.md` of the design says, and text the types of `src/api`, too: the codes it has
 * sentences for. Packages by name. The linter says the same while you type.
 */
const rooms: readonly (readonly [room: string, may: readonly string[]])[] = [
  ['src/domain', ['src/domain', 'seedrandom/seedrandom.js', 'zod/mini', '@noble/hashes']],
  ['src/reading', ['src/reading', 'src/domain', 'papaparse', 'hucre', 'saxes', 'fflate', '@noble/hashes']],
  ['src/text', ['src/text', 'src/domain', 'src/api']],
  ['src/charts', ['src/charts', 'src/domain', 'preact']],
  ['src/ports', ['src/ports', 'src/domain']],
  ['src/api', ['src/api', 'src/domain']],
  ['src/workflow', ['src/workflow', 'src/domain', 'src/ports', 'src/api', 'src/text', 'zod/mini', 'uqr']],
  ['src/apps-script', ['src']],
  ['sidebar', ['sidebar', 'src/domain', 'src/reading', 'src/text', 'src/charts', 'src/api', 'preact']],
];

/** Rooms that borrow only types: from all of `of`, but the files named behind. */
const typesOnly: readonly (readonly [room: string, of: string, ...but: readonly string[]])[] = [
  ['src/ports', 'src'],
  ['src/api', 'src'],
  // Text writes days with their weekday, and an announced source in words: both are read by the domain's own rules.
  ['src/text', 'src/domain', 'src/domain/calendar', 'src/domain/draw/seed'],
  ['src/text', 'src/api'],
  ['src/charts', 'src/domain'],
  ['src/workflow', 'src/api'],
  ['sidebar', 'src/api'],
];

/**
 * Lists the imports of a file that its room does not allow.
 *
 * @param path of the file within the project
 */
export function forbiddenImports(path: string, source: string): readonly string[] {
  const may = rooms.find(([room]) => isIn(path, room))?.[1];
  if (!may) return [];
  return importsOf(path, source)
    .filter(({ from, typed }) => !may.some((room) => isIn(from, room)) || (!typed && lendsTypes(path, from)))
    .map(({ from }) => from);
}

function lendsTypes(path: string, from: string): boolean {
  return (
    !isSameRoom(path, from) &&
    typesOnly.some(([room, of, ...but]) => isIn(path, room) && isIn(from, of) && !but.includes(from))
  );
}

function isSameRoom(path: string, from: string): boolean {
  return rooms.some(([room]) => isIn(path, room) && isIn(from, room));
}

function isIn(path: string, room: string): boolean {
  return path === room || path === `${room}.ts` || path.startsWith(`${room}/`);
}

function importsOf(path: string, source: string): readonly { from: string; typed: boolean }[] {
  const statements = source.matchAll(/^(?:import|export) ([\w\s{},*$]*)from '([^']+)'|^import '([^']+)'/gm);
  return [...statements].map(([, names = '', named, bare = '']) => {
    const from = named ?? bare;
    const typed = /^type\b/.test(names) || /^\{(\s*type [^,}]+,?)+\s*\} $/.test(names);
    return { from: from.startsWith('.') ? join(path, '..', from) : from, typed };
  });
}
