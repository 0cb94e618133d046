/** The import rule of the house: everything points towards `contracts`. */
const domain = '^cloudfunctions/(?!kernel/)([^/]+)/';

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment:
        'Two files that need each other are one story told in two places. Left out: the two recursive ' +
        'languages of the local database, whose compiler and operators contain each other by nature.',
      severity: 'error',
      from: { pathNot: '^local/cloud/database/(language/expressions|aggregation)/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-circles-between-domains',
      comment: 'What two domains need of each other is a domain of its own.',
      severity: 'error',
      scope: 'folder',
      from: { path: '^cloudfunctions/', pathNot: '^cloudfunctions/(cases|accounts)$' },
      to: { circular: true },
    },
    {
      name: 'cases-need-no-other-domain',
      comment:
        'Accounts need cases. The function `cases` itself has to ask accounts who calls; nobody imports a ' +
        "function's index, so that this is no circle. All else in cases imports no other domain.",
      severity: 'error',
      from: { path: '^cloudfunctions/cases/', pathNot: '/index\\.ts$' },
      to: { path: '^cloudfunctions/(?!kernel/|cases/)' },
    },
    {
      name: 'nobody-imports-a-function',
      comment: 'An index.ts puts a function together; what others may use is in public.ts.',
      severity: 'error',
      from: { path: '^cloudfunctions/' },
      to: { path: '^cloudfunctions/[^/]+/index\\.ts$' },
    },
    {
      name: 'contracts-import-zod-only',
      severity: 'error',
      from: { path: '^contracts/' },
      to: { pathNot: ['^contracts/', '^node_modules/zod/'] },
    },
    {
      name: 'src-imports-contracts-as-types',
      comment: 'zod compiles with new Function, which WeChat forbids.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^contracts/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'src-stays-in-src',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(cloudfunctions|local|scripts|test|config)/' },
    },
    {
      name: 'domains-meet-at-public',
      comment: "Of another domain only its public.ts: stores and handlers are the domain's own.",
      severity: 'error',
      from: { path: domain },
      to: { path: '^cloudfunctions/(?!kernel/)', pathNot: ['^cloudfunctions/$1/', '/public\\.ts$'] },
    },
    {
      name: 'kernel-knows-no-domain',
      severity: 'error',
      from: { path: '^cloudfunctions/kernel/' },
      to: { path: '^cloudfunctions/(?!kernel/)' },
    },
    {
      name: 'rules-neither-read-nor-write',
      severity: 'error',
      from: { path: '^cloudfunctions/.*/rules\\.ts$' },
      to: {
        path: '^(cloudfunctions/|node_modules/@cloudbase/)',
        pathNot: ['^cloudfunctions/kernel/(time|errors)\\.ts$'],
      },
    },
    {
      name: 'only-stores-know-the-sdk',
      severity: 'error',
      from: { path: '^cloudfunctions/', pathNot: '^cloudfunctions/kernel/' },
      to: { path: '^node_modules/@cloudbase/' },
    },
    {
      name: 'nothing-deployed-imports-tools',
      severity: 'error',
      from: { path: '^(cloudfunctions|contracts)/' },
      to: { path: '^(src|local|scripts|test|config)/' },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^cloudfunctions/', 'miniprogram_npm/'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|node_modules/\\.cache)' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
