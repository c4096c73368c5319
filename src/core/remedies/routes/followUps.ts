import type { ProjectPath } from '../../ports';
import { foldersAbove, providerById } from '../../providers';
import { rowOf, type RouteId } from '../../routeTable';
import type { RouteTarget } from '../../policy';
import type { SourceText } from '../../scan/sourceText';
import type { FileEdit, TextEdit } from '../remedy';
import { addPackage, MANIFESTS } from './manifestEdit';
import { keyVariable } from './target';
import { addVariable } from './variableEdit';

const ENV_FILES = ['.env', '.env.example', '.env.sample', '.env.template', '.env.local', '.env.development', '.env.test', '.env.production', 'docker-compose.yml', 'docker-compose.yaml', 'compose.yml', 'compose.yaml']; // prettier-ignore

/** The files beside and above a program that a route may have to change as well; a door reads those that exist. */
export function companionPaths(path: ProjectPath): readonly ProjectPath[] {
  return foldersAbove(path).flatMap((folder) => [...MANIFESTS, ...ENV_FILES].map((name) => (folder ? `${folder}/${name}` : name)));
} // prettier-ignore

/**
 * What has to change beside the rewritten text: the package that it needs now, in the nearest manifest, and the variable
 * that holds the key, wherever that of the old service is named. All of it is previewed.
 */
export function followUps(
  routes: readonly RouteId[],
  target: RouteTarget,
  edits: readonly TextEdit[],
  companions: ReadonlyMap<ProjectPath, SourceText>,
): readonly FileEdit[] {
  const rows = routes.map(rowOf);
  const python = rows.some(({ languages }) => languages.includes('python'));
  const manifest = [...companions.values()].find(({ path }) => isManifest(path, python));
  const packages = [...new Set(rows.flatMap(({ installs }) => installs ?? []))];
  const installed = manifest
    ? packages.flatMap((name) => addPackage(manifest.path, manifest.text, name))
    : [];
  const variable = keyVariable(target);
  const named = variable !== undefined && edits.some(({ newText }) => newText.includes(variable));
  const old = rows.flatMap(({ from }) => from.flatMap((id) => providerById(id)?.env.key ?? []));
  const variables = !named
    ? []
    : [...companions.values()]
        .filter(({ path }) => ENV_FILES.includes(nameOf(path)))
        .map(({ path, text }) => ({ path, edits: addVariable(text, variable, old) }));
  return [...(manifest ? [{ path: manifest.path, edits: installed }] : []), ...variables]
    .filter((file) => file.edits.length > 0)
    .map((file) => ({ ...file, needsConfirmation: true }));
}

function isManifest(path: ProjectPath, python: boolean): boolean {
  return (
    (nameOf(path) === 'package.json') !== python && (MANIFESTS as readonly string[]).includes(nameOf(path))
  );
}

function nameOf(path: ProjectPath): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
