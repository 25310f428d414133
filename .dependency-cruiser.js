// Who may import whom, held against the compiled project: there, imports of types have vanished, which is what the
// rules mean (the browser may know the interface's types and none of its code).
const server = '^build/api/(?!standard/|resources/kinds/|reports/subjects\\.js$|hours/horizon\\.js$)';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Two modules that need each other are one module, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A module nobody reaches is dead.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          '^build/(client|test)/',
          '^build/api/server\\.js$',
          '^build/scripts/',
          'schema\\.js$',
          '^build/db/(database|embedded-worker)\\.js$',
          '^build/web/(offline/service-worker|embed/element)\\.js$',
        ],
      },
      to: {},
    },
    {
      name: 'web-knows-only-types-and-the-standard',
      comment: 'What the browser loads must not pull in zod (92 KB), the database or a secret.',
      severity: 'error',
      from: { path: '^build/web/' },
      to: { path: server },
    },
    {
      name: 'web-has-no-database',
      comment: 'The client reaches data through the interface, like everyone.',
      severity: 'error',
      from: { path: '^build/web/' },
      to: { path: '^build/db/' },
    },
    {
      name: 'only-pages-render',
      comment: 'Server-side rendering has one door, so that features never depend on how they are shown.',
      severity: 'error',
      from: { path: '^build/api/', pathNot: '^build/api/pages/' },
      to: { path: '^build/web/' },
    },
    {
      name: 'features-meet-by-their-doors',
      comment:
        'A feature reaches another by its schema.js (or doors.js): its routes and queries are its own.',
      severity: 'error',
      from: {
        path: '^build/api/(?!core/|standard/|demonstration/)([^/]+)/',
      },
      to: {
        path: '^build/api/(?!core/|standard/|demonstration/)([^/]+)/',
        // A kind of resource is a declaration, as the standard is; who is on which side of one is asked by all that stand on it.
        pathNot: ['^build/api/$1/', '/(schema|doors)\\.js$', '^build/api/resources/(kinds/|sides\\.js$)'],
      },
    },
    {
      name: 'core-knows-no-feature',
      comment: 'What all features stand on cannot stand on one of them.',
      severity: 'error',
      from: { path: '^build/api/(core|standard)/' },
      to: { path: '^build/api/(venues|places|hours|reports|travel|sources|stops|pages|app|server|prepare)' },
    },
    {
      name: 'database-knows-no-feature',
      comment: 'db/ opens, asks and migrates; what is asked is the features’ business.',
      severity: 'error',
      from: { path: '^build/db/' },
      to: { path: '^build/(api|web)/' },
    },
    {
      name: 'routes-are-registered-by-the-application',
      comment: 'app.js is the table of contents: nobody else mounts routes.',
      severity: 'error',
      from: { pathNot: '^build/(api/app|test/.*)\\.js$' },
      to: { path: '/routes\\.js$', pathNot: '^build/web/' },
    },
    {
      name: 'pg-in-one-place',
      comment: 'One module speaks to the driver, so that both databases behave alike.',
      severity: 'error',
      from: { pathNot: '^build/db/postgres\\.js$' },
      to: { path: '^node_modules/pg/' },
    },
    {
      name: 'pglite-in-one-place',
      comment: 'Only the worker loads the embedded database (1 GB of memory).',
      severity: 'error',
      from: { pathNot: '^build/db/embedded-worker\\.js$' },
      to: { path: '^node_modules/@electric-sql/' },
    },
    {
      name: 'maplibre-in-the-map',
      comment: 'The map is an enhancement loaded after the list: 250 KB must not slip into the first load.',
      severity: 'error',
      from: { pathNot: '^build/web/map/' },
      to: { path: '^node_modules/maplibre-gl/' },
    },
    {
      name: 'only-the-server-touches-the-process',
      comment: 'Everything else is given what it needs, and can be tested.',
      severity: 'error',
      from: { pathNot: '^build/(api/server|scripts/.*|test/.*)\\.js$' },
      to: { path: '^node_modules/close-with-grace/' },
    },
    {
      name: 'no-test-in-product',
      comment: 'What runs in production never depends on tests.',
      severity: 'error',
      from: { path: '^build/(api|db|web)/' },
      to: { path: '^build/test/' },
    },
    {
      name: 'no-development-package-in-product',
      comment: 'Production installs without development packages.',
      severity: 'error',
      from: { path: '^build/(api|db|web)/' },
      to: { dependencyTypes: ['npm-dev'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^build/(client|bundled)/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
