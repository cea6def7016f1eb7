import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, includeIgnoreFile } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

export default defineConfig(
  includeIgnoreFile(`${import.meta.dirname}/.gitignore`),
  { ignores: ['static/', 'src/atlas/', 'src/stories/'] },
  js.configs.recommended,
  ts.configs.recommended,
  svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      // TypeScript knows what is defined, types included.
      'no-undef': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }]
    }
  },
  {
    // Rules that ask TypeScript for types: those that find a promise nobody waits for, or a case nobody thought of. Kit keeps
    // the service worker out of the project, for it has other globals.
    files: ['src/**/*.ts', 'tests/**/*.ts'],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['src/service-worker.ts'] },
        tsconfigRootDir: import.meta.dirname
      }
    },
    rules: {
      // What takes more is given an object, whose fields have names where it is called.
      'max-params': ['error', 5],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }]
    }
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
    rules: {
      // Every text of a story is sanitised where it is read, and the pages have a CSP; each use says so.
      'svelte/no-at-html-tags': 'error',
      // It cannot tell a story's source from a page of ours; the build's links are followed under a sub-folder instead.
      'svelte/no-navigation-without-resolve': 'off'
    }
  },
  {
    // Those that talk to a terminal.
    files: ['src/cli/**', 'tests/tools/**', '*.config.*'],
    rules: { 'no-console': 'off' }
  }
);
