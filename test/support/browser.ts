// MOVED by the lead to scripts/browser.ts (bench and pictures need it too): import from there; this line goes away.
export { launchBrowser } from '../../scripts/browser';
