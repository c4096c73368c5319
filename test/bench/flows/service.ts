import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** How many files a service has, and how many resources: a controller, a service, a store and a formatter for each. */
const RESOURCES = 25;

interface Layout {
  readonly extension: string;
  files(resource: string, at: number): Readonly<Record<string, string>>;
}

const BODY = 12;
const repeat = (line: (at: number) => string): string =>
  Array.from({ length: BODY }, (_none, at) => line(at)).join('\n');

/** The same shape in three languages: a record is read in one file, handed through two others and leaves in a fourth. */
const LAYOUTS: Readonly<Record<string, Layout>> = {
  typescript: {
    extension: '.ts',
    files: (name) => ({
      [`${name}/controller`]: `import { load } from './store';\nimport { report } from './service';\nexport async function handle(req: Request) {\n  const patient = await load(req.id);\n  await report(patient);\n  return { id: patient.id };\n}\n`,
      [`${name}/service`]: `import { line } from './format';\nimport { logger } from '../logger';\nexport async function report(one) {\n  const text = line(one);\n  logger.info(text);\n}\n${repeat((at) => `export function step${at}(input) {\n  const value = { ...input, at: ${at} };\n  if (value.at > input.count) return step${(at + 1) % BODY}(value);\n  return value;\n}`)}\n`,
      [`${name}/store`]: `import { db } from '../db';\nexport async function load(id) {\n  const rows = await db.query('SELECT name, ssn, dob FROM patients WHERE id = $1', [id]);\n  return rows[0];\n}\n`,
      [`${name}/format`]: `export function line(record) {\n  return \`\${record.name} \${record.ssn}\`;\n}\n`,
    }),
  },
  python: {
    extension: '.py',
    files: (name) => ({
      [`${name}/controller`]: `from .store import load\nfrom .service import report\n\ndef handle(request):\n    patient = load(request.id)\n    report(patient)\n    return {"id": patient["id"]}\n`,
      [`${name}/service`]: `import logging\nfrom .format import line\n\nlogger = logging.getLogger(__name__)\n\ndef report(one):\n    text = line(one)\n    logger.info(text)\n\n${repeat((at) => `def step${at}(given):\n    value = {**given, "at": ${at}}\n    if value["at"] > given["count"]:\n        return step${(at + 1) % BODY}(value)\n    return value\n`)}\n`,
      [`${name}/store`]: `from db import connection\n\ndef load(id):\n    rows = connection.execute("SELECT name, ssn, dob FROM patients WHERE id = ?", [id])\n    return rows.fetchone()\n`,
      [`${name}/format`]: `def line(record):\n    return f"{record['name']} {record['ssn']}"\n`,
      [`${name}/__init__`]: '',
    }),
  },
  java: {
    extension: '.java',
    files: (name) => {
      const type = name[0]!.toUpperCase() + name.slice(1);
      return {
        [`clinic/${type}Controller`]: `package clinic;\nclass ${type}Controller {\n  private final ${type}Store store = new ${type}Store();\n  private final ${type}Service service = new ${type}Service();\n  String handle(long id) {\n    Patient patient = store.load(id);\n    service.report(patient);\n    return String.valueOf(patient.getId());\n  }\n}\n`,
        [`clinic/${type}Service`]: `package clinic;\nimport org.slf4j.Logger;\nimport org.slf4j.LoggerFactory;\nclass ${type}Service {\n  private static final Logger log = LoggerFactory.getLogger(${type}Service.class);\n  void report(Patient one) {\n    String text = ${type}Format.line(one);\n    log.info(text);\n  }\n${repeat((at) => `  int step${at}(int given) {\n    int value = given + ${at};\n    if (value > given) return step${(at + 1) % BODY}(value);\n    return value;\n  }`)}\n}\n`,
        [`clinic/${type}Store`]: `package clinic;\nclass ${type}Store {\n  Patient load(long id) {\n    return entityManager.find(Patient.class, id);\n  }\n}\n`,
        [`clinic/${type}Format`]: `package clinic;\nclass ${type}Format {\n  static String line(Patient record) {\n    return record.getName() + " " + record.getSsn();\n  }\n}\n`,
      };
    },
  },
};

export const SERVICES = Object.keys(LAYOUTS);

/**
 * Writes a service of 100 files and more whose flows lead through four of them.
 * @returns how many flows it was made with, one a resource
 */
export function writeService(language: string, folder: string): number {
  const { extension, files } = LAYOUTS[language]!;
  for (let at = 0; at < RESOURCES; at++) {
    for (const [name, text] of Object.entries(files(`resource${at}`, at))) {
      const file = path.join(folder, name + extension);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }
  return RESOURCES;
}
