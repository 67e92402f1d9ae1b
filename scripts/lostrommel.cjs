#!/usr/bin/env node
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');

const built = join(__dirname, '..', 'out', 'cli.mjs');
if (existsSync(built)) {
  import(pathToFileURL(built).href);
} else {
  console.error('lostrommel is not built yet: run `npm run build` first');
  process.exitCode = 2;
}
