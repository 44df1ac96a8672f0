import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

const PLACES = [
  process.env.CHROMIUM_PATH ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
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

/** Starts the system's Chromium; undefined, with a line that says so, where it or its driver is not installed. */
export function chromium() {
  const executablePath = PLACES.find((path) => path !== '' && existsSync(path));
  try {
    if (!executablePath) throw new Error('Chromium is not installed');
    const playwright = createRequire(import.meta.url)('playwright-core');
    return () => playwright.chromium.launch({ executablePath, args: ARGUMENTS });
  } catch (error) {
    console.warn(`skipped: ${(error as Error).message.split('\n')[0]}`);
    return undefined;
  }
}
