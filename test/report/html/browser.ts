import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = [
  process.env.CHROME_PATH ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Nothing but the page itself may ask for anything. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** How to start the machine's own Chromium; undefined, with a line that says so, where none is installed. */
export function installedBrowser(): (() => Promise<Browser>) | undefined {
  const executablePath = PLACES.find((path) => path !== '' && existsSync(path));
  if (executablePath) return () => chromium.launch({ executablePath, args: ARGUMENTS });
  console.warn('skipped: no Chromium is installed in a usual place; CHROME_PATH may name one');
  return undefined;
}
