import type { Work } from './limits.ts';
import { readXml } from './xml.ts';
import type { Zip } from './zip.ts';

/** A relation from one part of an Office package to another. */
export interface Relation {
  readonly id: string;
  /** The last piece of the type's URI: `styles`, `worksheet`, `header`. */
  readonly type: string;
  /** Name of the part it points to. */
  readonly target: string;
}

/** The relations of a part, in order of writing; `''` is the package itself. */
export function relationsOf(zip: Zip, part: string, format: string, work: Work): Relation[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const relations: Relation[] = [];
  if (!zip.has(name)) return relations;
  const open = (
    element: string,
    { Id, Type, Target, TargetMode }: Readonly<Record<string, string>>,
  ): void => {
    if (element !== 'Relationship' || !Id || !Type || !Target || TargetMode === 'External') return;
    relations.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), target: resolve(folder, Target) });
  };
  readXml(name, zip.part(name), format, { open }, work);
  return relations;
}

/** The part that the package is about. */
export function mainPart(zip: Zip, usual: string, format: string, work: Work): string {
  const main = relationsOf(zip, '', format, work).find(({ type }) => type === 'officeDocument')?.target;
  return main !== undefined && zip.has(main) ? main : usual;
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = [];
  for (const step of (folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}
