const { availableParallelism } = require('node:os');

/** Unit tests, journeys on the built bundles and architecture checks. Types are checked by `tsc -b`, not here. */
module.exports = {
  // Pages wait more than they compute: two at a time, even where there are two cores only.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  testEnvironment: 'node',
  // A guard against hanging, not a measurement: browsers and child processes may meet a busy machine.
  testTimeout: 120_000,
  roots: ['<rootDir>/test'],
  resolver: '<rootDir>/test/resolve-ts.cjs',
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json'],
  transform: {
    '^.+\\.[mc]?[jt]sx?$': [
      'ts-jest',
      {
        tsconfig: {
          target: 'ES2022',
          module: 'CommonJS',
          moduleResolution: 'bundler',
          esModuleInterop: true,
          isolatedModules: true,
          allowJs: true,
          jsx: 'react-jsx',
          jsxImportSource: 'preact',
          rootDir: '.',
        },
      },
    ],
  },
  transformIgnorePatterns: [
    '/node_modules/(?!(temporal-polyfill|temporal-utils|temporal-spec|htmlparser2|domhandler|domutils|dom-serializer|domelementtype|entities|hucre|ical-generator|ical\\.js|postal-mime|preact)/)',
  ],
};
