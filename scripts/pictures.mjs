/*
 * Makes the pictures of the READMEs from what the built program really says: `npm run pictures`. The terminal is an SVG of
 * its coloured output; the HTML report is photographed by the machine's own Chromium (CHROME_PATH, or a usual place).
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { terminalSvg } from './terminal-svg.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const images = join(root, 'docs/images');
const BUDGET = 'fixtures/suizhou-2023/document.txt';
const PLACES = [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'];

/** The first findings of the bundled budget, and the line that sums up. */
export function terminalText(language) {
  const args = ['dist/bin/gouji.js', 'check', BUDGET, '--fail-on', 'never', '--color', '--lang', language];
  const output = execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8', env: {} });
  const [title, first, ...others] = output.trimEnd().split('\n\n');
  return [title, first, others[0], '…', others.at(-1)].join('\n\n');
}

async function photograph(language) {
  const executablePath = PLACES.find((path) => path && existsSync(path));
  if (!executablePath) throw new Error('no Chromium is installed; CHROME_PATH may name one');
  const folder = mkdtempSync(join(tmpdir(), 'gouji-'));
  const page = join(folder, 'report.html');
  execFileSync(
    process.execPath,
    [
      'dist/bin/gouji.js',
      'check',
      BUDGET,
      '--fail-on',
      'never',
      '--lang',
      language,
      '-f',
      'html',
      '-o',
      page,
    ],
    { cwd: root },
  );
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const tab = await browser.newPage({ viewport: { width: 1160, height: 640 } });
  await tab.goto(pathToFileURL(page).href);
  await tab.hover('a.mark.error');
  // A picture of texts is a sixth as large in this format as in PNG.
  const devtools = await tab.context().newCDPSession(tab);
  const { data } = await devtools.send('Page.captureScreenshot', { format: 'webp', quality: 70 });
  writeFileSync(join(images, `report.${language}.webp`), Buffer.from(data, 'base64'));
  await browser.close();
  rmSync(folder, { recursive: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(images, { recursive: true });
  for (const language of ['zh', 'en']) {
    const command = `gouji check ${BUDGET}`;
    writeFileSync(join(images, `terminal.${language}.svg`), terminalSvg(command, terminalText(language)));
    await photograph(language);
    for (const name of [`terminal.${language}.svg`, `report.${language}.webp`])
      console.log(name, statSync(join(images, name)).size);
  }
}
