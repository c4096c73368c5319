import tseslint from 'typescript-eslint';

const core = {
  group: ['vscode', 'node:*', 'fs', 'path', 'os', 'child_process', 'worker_threads', 'crypto'],
  message: 'src/core is pure: it must run in a web worker.',
};
const doors = (...groups) => ({ 'no-restricted-imports': ['error', { patterns: groups }] });
const network = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'eval'].map((name) => ({
  name,
  message: 'No network and no generated code, ever.',
}));

export default tseslint.config(
  {
    ignores: [
      'dist',
      'out',
      'node_modules',
      'test/host/node_modules',
      'examples',
      '**/fixtures/**',
      'test/bench/flows/programs/**',
      '**/*.mjs',
    ],
  },
  ...tseslint.configs.recommended,
  {
    files: ['src/**/*.ts', 'test/**/*.ts'],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...network], '@typescript-eslint/no-implied-eval': 'error' },
  },
  // Imports run one way: cli, editor -> node -> core.
  {
    files: ['src/core/**/*.ts'],
    rules: doors(core, {
      group: ['**/node/**', '**/cli/**', '**/editor/**'],
      message: 'core knows no door.',
    }),
  },
  {
    files: ['src/core/scan/**/*.ts'],
    rules: doors(core, {
      group: ['**/remedies/**', '**/reports/**', '**/node/**', '**/cli/**', '**/editor/**'],
      message: 'scan knows neither remedies nor reports.',
    }),
  },
  {
    files: ['src/node/**/*.ts'],
    rules: doors({ group: ['vscode', '**/cli/**', '**/editor/**'], message: 'node knows no door.' }),
  },
  {
    files: ['src/cli/**/*.ts'],
    rules: doors({ group: ['vscode', '**/editor/**'], message: 'The command line knows no editor.' }),
  },
  {
    files: ['src/editor/**/*.ts'],
    rules: doors({ group: ['**/cli/**'], message: 'The editor knows no command line.' }),
  },
  { files: ['src/cli/**/*.ts', 'src/tools/**/*.ts', 'test/**/*.ts'], rules: { 'no-console': 'off' } },
);
