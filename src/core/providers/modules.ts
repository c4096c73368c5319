import type { ProjectPath } from '../ports';

const ENDINGS = [
  '.ts',
  '.tsx',
  '.js',
  '.mjs',
  '.cjs',
  '.jsx',
  '.mts',
  '/index.ts',
  '/index.js',
  '.py',
  '/__init__.py',
];

const NO_MODULE = /\.(?:json|css|scss|less|svg|png|jpe?g|md|txt|ya?ml|html|wasm|graphql|gql|sql)$/;

/** The files that a module's path without its ending may stand for. A path that has one comes first. */
export function moduleFiles(module: ProjectPath): ProjectPath[] {
  if (NO_MODULE.test(module)) return [];
  const bare = module.replace(/\.(?:[cm]?[jt]sx?|py)$/, '');
  return [...(bare === module ? [] : [module]), ...ENDINGS.map((ending) => bare + ending)];
}

/** The folder of a file and every folder above it, nearest first; `''` is the root. */
export function foldersAbove(path: ProjectPath): ProjectPath[] {
  const parts = path.split('/').slice(0, -1);
  return Array.from({ length: parts.length + 1 }, (_, i) => parts.slice(0, parts.length - i).join('/'));
}

export function joinPath(folder: ProjectPath, relative: string): ProjectPath | undefined {
  const out = folder === '' ? [] : folder.split('/');
  for (const part of relative.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') out.push(part);
    else if (out.pop() === undefined) return undefined;
  }
  return out.join('/');
}

/** Modules of the project that a JavaScript import may name; none for a package. */
export function javascriptModules(path: ProjectPath, specifier: string): ProjectPath[] {
  if (/^\.{1,2}(?:\/|$)/.test(specifier)) {
    const module = joinPath(foldersAbove(path)[0]!, specifier);
    return module === undefined ? [] : [module];
  }
  const alias = /^[@~#]\/(.+)$/.exec(specifier)?.[1];
  if (alias === undefined) return [];
  return foldersAbove(path).flatMap((folder) => [
    joinPath(folder, `src/${alias}`)!,
    joinPath(folder, alias)!,
  ]);
}

/** Modules of the project that a Python import may name, e.g. `.config` or `app.settings`; packages are among them, unread. */
export function pythonModules(path: ProjectPath, name: string): ProjectPath[] {
  const dots = /^\.*/.exec(name)![0].length;
  const rest = name.slice(dots).replace(/\./g, '/');
  const folders = foldersAbove(path);
  if (dots > 0) {
    const base = folders[dots - 1];
    return base === undefined ? [] : [joinPath(base, rest)!];
  }
  return folders.map((folder) => joinPath(folder, rest)!);
}

const ENV_FILES = ['.env', '.env.local', '.env.development', '.env.development.local', '.env.test', '.env.staging', '.env.production', '.env.production.local', 'docker-compose.yml', 'docker-compose.yaml', 'docker-compose.override.yml', 'docker-compose.prod.yml', 'compose.yml', 'compose.yaml', 'compose.override.yaml', 'Dockerfile', 'deployment.yaml', 'configmap.yaml', 'k8s/deployment.yaml', 'k8s/configmap.yaml', 'values.yaml', 'main.tf', 'terraform/main.tf', 'serverless.yml', 'template.yaml', 'wrangler.toml', 'fly.toml', 'task-definition.json', 'local.settings.json', '.streamlit/secrets.toml']; // prettier-ignore

/** The files that may set a variable for a file: beside it and in each folder above. */
export function envFiles(path: ProjectPath): ProjectPath[] {
  return foldersAbove(path).flatMap((folder) =>
    ENV_FILES.map((name) => (folder ? `${folder}/${name}` : name)),
  );
}
