/** The architecture as rules; each comment says what to do instead. See docs/architecture.md. */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Two files that need each other are one thing, or hide a third: pull the shared part out.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'domain-knows-only-domain',
      comment:
        'The rules of the process must be checkable with pen and paper: pass values in, do not reach out.',
      severity: 'error',
      from: { path: '^src/[^/]+/domain/' },
      to: { pathNot: '^src/[^/]+/domain/' },
    },
    {
      name: 'polls-are-read-not-fetched',
      comment:
        'A reader of polls gets text and gives a table; fetching belongs to google, matching to domain.',
      severity: 'error',
      from: { path: '^src/rota/polls/' },
      to: { path: '^src/', pathNot: '^src/(rota/polls|[^/]+/domain)/' },
    },
    {
      name: 'use-cases-know-domain-and-ports',
      comment: 'A use case asks through a port; the adapter that answers is chosen in main.ts.',
      severity: 'error',
      from: { path: '^src/[^/]+/use-cases/' },
      to: { pathNot: '^src/[^/]+/(domain|use-cases)/' },
    },
    {
      name: 'adapters-do-not-call-upwards',
      comment: 'An adapter implements a port; it does not know entry points, pages or main.',
      severity: 'error',
      from: { path: '^src/[^/]+/google/' },
      to: { path: '^src/[^/]+/(entrypoints|pages)/|^src/[^/]+/main\\.ts$' },
    },
    {
      name: 'entrypoints-read-call-show',
      comment: 'Entry points get their use cases from main.ts; they do not build adapters.',
      severity: 'error',
      from: { path: '^src/[^/]+/entrypoints/' },
      to: { path: '^src/[^/]+/pages/|^src/[^/]+/main\\.ts$' },
    },
    {
      name: 'pages-talk-through-the-contract',
      comment:
        'A page decides no rule and knows no sheet: it may share types and plain calendar words, nothing else.',
      severity: 'error',
      from: { path: '^src/[^/]+/pages/' },
      to: {
        path: '^src/',
        pathNot: '^src/[^/]+/(pages|domain)/|^src/[^/]+/use-cases/(swap-|setup-)?contract\\.ts$',
      },
    },
    {
      name: 'subsystems-apart',
      comment: 'rota and incidents share only src/common; the calendar is their interface.',
      severity: 'error',
      from: { path: '^src/(rota|incidents)/' },
      to: { path: '^src/(rota|incidents)/', pathNot: '^src/$1/' },
    },
    {
      name: 'common-knows-no-subsystem',
      comment: 'What both use may not know who uses it.',
      severity: 'error',
      from: { path: '^src/common/' },
      to: { path: '^src/(rota|incidents)/' },
    },
    {
      name: 'runtime-is-generic',
      comment:
        'The local runtime emulates Apps Script for any project; it loads bundles as text and never imports src.',
      severity: 'error',
      from: { path: '^local/runtime/' },
      to: { path: '^src/|^local/(cli|demo|workbench|peers)/' },
    },
    {
      name: 'local-never-imports-src',
      comment: 'What is tested must be what is pushed: go through the built bundle.',
      severity: 'error',
      from: { path: '^local/' },
      to: { path: '^src/' },
    },
    {
      name: 'guest-is-bare',
      comment:
        'Guest code runs inside the bare context: no Node, no package, only its own folder and shared types.',
      severity: 'error',
      from: { path: '^local/runtime/guest/' },
      to: { pathNot: '^local/runtime/(guest|api)/' },
    },
    {
      name: 'workbench-page-talks-through-the-protocol',
      comment: 'The page runs in a browser and knows the world only as protocol.ts tells it.',
      severity: 'error',
      from: { path: '^local/workbench/page/' },
      to: { pathNot: '^local/workbench/(page/|protocol\\.ts$)|^node_modules/' },
    },
    {
      name: 'src-uses-runtime-dependencies-only',
      comment: 'A bundle may only contain packages listed under "dependencies".',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'core', 'npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'] },
    },
    {
      name: 'no-unresolvable',
      comment: 'The import leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
