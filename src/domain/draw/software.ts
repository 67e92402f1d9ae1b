/** Name and version of this software as protocols state it; the version of package.json. */
export const software = 'lostrommel 0.1.0';
