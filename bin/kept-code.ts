import { closeSync, fstatSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';

/** Names a build by the contents of its files; the build puts it here. */
declare const BUILD: string;

interface Fresh {
  readonly file: string;
  readonly script: Script;
}

const modules = new Map<string, { readonly exports: unknown }>();
const fresh: Fresh[] = [];
const folder = folderOfKept(process.env);

/**
 * Loads a script of the build with all that it requires, as `require` does. To compile the scripts takes longer than
 * to check a small budget; so what V8 makes of them is kept in the user's cache folder, and taken from there the next
 * time. V8 itself refuses what another version of it made. Nothing is lost where nothing can be kept.
 */
export function requireKept(file: string): unknown {
  const known = modules.get(file);
  if (known) return known.exports;
  const module = { exports: {} };
  modules.set(file, module);
  const ofPackages = createRequire(file);
  const require = (id: string): unknown =>
    id.startsWith('./') ? requireKept(join(dirname(file), id)) : ofPackages(id);
  compiled(file).runInThisContext()(module.exports, require, module, file, dirname(file));
  return module.exports;
}

function compiled(file: string): Script {
  const wrapped = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'utf8')}\n})`;
  const cachedData = kept(file);
  const script = new Script(wrapped, { filename: file, ...(cachedData && { cachedData }) });
  if (!cachedData || script.cachedDataRejected) remember({ file, script });
  return script;
}

function remember(one: Fresh): void {
  if (folder === undefined) return;
  if (fresh.length === 0) process.once('exit', keep);
  fresh.push(one);
}

/** Caches of this user, of this build and this Node with its options; none where nobody says where caches belong. */
function folderOfKept(env: NodeJS.ProcessEnv): string | undefined {
  const { NODE_DISABLE_COMPILE_CACHE, NODE_OPTIONS = '', LOCALAPPDATA, XDG_CACHE_HOME, HOME } = env;
  if (NODE_DISABLE_COMPILE_CACHE) return undefined;
  const caches =
    process.platform === 'win32' ? LOCALAPPDATA : XDG_CACHE_HOME || (HOME && join(HOME, '.cache'));
  const options = encodeURIComponent([NODE_OPTIONS, ...process.execArgv].join(' ').trim());
  return (
    caches && join(caches, 'gouji', `${BUILD}-${process.version}-${process.arch}${options.slice(0, 100)}`)
  );
}

/**
 * Checks call more of the scripts that they share with other commands, and those of definitions call others than those
 * of documents: what was kept for one would not do for the other.
 */
const use = useOf(process.argv.slice(2));

function useOf([command, ...args]: readonly string[]): string {
  if (command !== 'check') return '';
  return args.some((arg) => /\.(?:ya?ml|json)$/i.test(arg)) ? 'check-definition.' : 'check.';
}

function pathOfKept(file: string): string {
  return join(folder!, `${use}${basename(file)}.bin`);
}

/** What was kept of a script. Code that somebody else could have written is not run. */
function kept(file: string): Buffer | undefined {
  if (folder === undefined) return undefined;
  try {
    const handle = openSync(pathOfKept(file), 'r');
    try {
      const { uid, mode } = fstatSync(handle);
      const own = process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
      return own ? readFileSync(handle) : undefined;
    } finally {
      closeSync(handle);
    }
  } catch {
    return undefined;
  }
}

/**
 * Keeps those functions of the scripts that this run has called. The next one may call others, which are compiled then;
 * but a script is made of what is used together, and to load what is never called costs more.
 */
function keep(): void {
  try {
    mkdirSync(folder!, { recursive: true, mode: 0o700 });
    for (const { file, script } of fresh) {
      // Others may read or write it at the same time: under its name it is always whole.
      const path = pathOfKept(file);
      const draft = `${path}.${process.pid}`;
      writeFileSync(draft, script.createCachedData(), { mode: 0o600 });
      renameSync(draft, path);
    }
  } catch {
    // A folder that cannot be written to: the next run compiles again.
  }
}
