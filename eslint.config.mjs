import js from '@eslint/js';
import prettier from 'eslint-config-prettier/flat';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores([
    'build/rota/',
    'build/incidents/',
    'node_modules/',
    'coverage/',
    'world/',
    'test/fixtures/',
  ]),
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/*/domain/**', 'src/*/use-cases/**', 'src/*/polls/**'],
    ignores: ['src/common/domain/calendar.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        {
          name: 'Date',
          message: 'Days and weeks come from src/common/domain/calendar.ts; "now" comes through a port.',
        },
      ],
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: {
        module: 'writable',
        process: 'readonly',
        console: 'readonly',
        require: 'readonly',
        __dirname: 'readonly',
      },
    },
  },
  {
    // Scripts as Apps Script has them: services are globals, entry points are called from outside.
    files: ['test/contract/*.js'],
    languageOptions: {
      sourceType: 'script',
      globals: Object.fromEntries(
        [
          'SpreadsheetApp',
          'LockService',
          'CacheService',
          'FormApp',
          'Utilities',
          'Calendar',
          'console',
          'Intl',
        ].map((name) => [name, 'readonly']),
      ),
    },
    rules: { 'no-unused-vars': 'off' },
  },
  prettier,
);
