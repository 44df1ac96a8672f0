import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Builds the command line that the tests start, unless the build is newer than every source. */
export default function build(): void {
  const sources = ['package.json', 'tsdown.config.ts', ...filesIn('src'), ...filesIn('bin')];
  const newest = Math.max(...sources.map(changedAt));
  if (changedAt('dist/bin/gouji.js') > newest) return;
  execFileSync('npm', ['run', '-s', 'build'], { cwd: root, stdio: 'inherit' });
}

function filesIn(folder: string): string[] {
  const names = readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' });
  return names.map((name) => `${folder}/${name}`);
}

function changedAt(file: string): number {
  return existsSync(`${root}${file}`) ? statSync(`${root}${file}`).mtimeMs : 0;
}
