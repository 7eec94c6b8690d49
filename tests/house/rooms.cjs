/** Who may import whom: the table of the house. Read by dependency-cruiser. */
const CLIENT = '^src/client/'
const words = `${CLIENT}words/`
const kit = `${CLIENT}kit/`
const database = `${CLIENT}database/`
const reads = `${CLIENT}(queries|state)/`
const parts = `${CLIENT}parts/`
const domain = '^src/domain/'
const syncProtocol = '^src/sync/(protocol|sealed-about)\\.ts$'
const syncDevice = '^src/sync/device/'
const planner = '^src/planner/'
const plannerWorker = '^src/planner/[^/]*worker\\.ts$'
const cast = '^src/cast/'
const styles = `${CLIENT}styles/`

const surfaceMay = [words, kit, database, reads, parts, styles, domain]
const ROOMS = {
  domain: { from: domain, may: [domain] },
  cast: { from: cast, may: [cast, domain] },
  'sync-protocol': { from: syncProtocol, may: [domain, '^src/sync/[^/]+$'] },
  'sync-device': { from: syncDevice, may: [domain, syncDevice, '^src/sync/[^/]+$'] },
  'sync-hub': { from: '^src/sync/hub/', may: [domain, '^src/sync/hub/', '^src/sync/[^/]+$'] },
  planner: { from: planner, may: [planner, domain] },
  words: { from: words, may: [words, domain] },
  kit: { from: kit, may: [kit, styles] },
  database: { from: database, may: [database, domain, syncDevice, syncProtocol] },
  'queries-and-state': { from: reads, may: [reads, database, domain, syncDevice, syncProtocol, words] },
  parts: { from: parts, fromNot: '\\.examples\\.ts$', may: [parts, kit, reads, domain, words, styles] },
  'parts-examples': { from: `${parts}.+\\.examples\\.ts$`, may: [parts, kit, domain, words, cast] },
  simple: { from: `${CLIENT}simple/`, may: [`${CLIENT}simple/`, ...surfaceMay] },
  field: { from: `${CLIENT}field/`, may: [`${CLIENT}field/`, ...surfaceMay] },
  desk: { from: `${CLIENT}desk/`, may: [`${CLIENT}desk/`, ...surfaceMay] },
  gallery: { from: `${CLIENT}gallery/`, may: [`${CLIENT}gallery/`, kit, parts, cast, words, styles] },
  'client-root': { from: `${CLIENT}[^/]+$`, may: [CLIENT, domain, syncDevice, syncProtocol] },
  server: {
    from: '^src/server/',
    fromNot: '^src/server/tools/',
    may: ['^src/server/', domain, '^src/sync/hub/', '^src/sync/[^/]+$', planner],
  },
  'server-tools': {
    from: '^src/server/tools/',
    may: ['^src/server/', domain, '^src/sync/hub/', '^src/sync/[^/]+$', planner, cast],
  },
}

const bySurface = ['simple', 'field', 'desk'].includes.bind(['simple', 'field', 'desk'])

const roomRule = ([name, { from, fromNot, may }]) => ({
  name: `room-${name}`,
  severity: 'error',
  comment: `${name} may import only: ${may.join(' ')} (src/README.md shows the arrows)`,
  from: { path: from, ...(fromNot ? { pathNot: fromNot } : {}) },
  to: {
    path: '^src/',
    pathNot: [...may, ...(bySurface(name) ? [planner] : [])],
  },
})

/** A surface starts the planner as a worker; of the rest it may know the types. */
const plannerByItsWorker = {
  name: 'planner-by-its-worker',
  severity: 'error',
  comment: 'start the planner as a worker; import only types from the rest of it',
  from: { path: `${CLIENT}(simple|field|desk)/` },
  to: { path: planner, pathNot: plannerWorker, dependencyTypesNot: ['type-only'] },
}

module.exports = {
  forbidden: [
    ...Object.entries(ROOMS).map(roomRule),
    plannerByItsWorker,
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^tests/' },
    },
    {
      name: 'no-circle',
      severity: 'error',
      comment: 'modules that need one another at run time are one module, or miss a third; types may meet',
      from: { path: '^src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      severity: 'error',
      // What is measured beside us has packages of its own, which only that benchmark installs.
      from: { pathNot: '^tests/bench/rivals/' },
      to: { couldNotResolve: true, pathNot: '^virtual:|[?]' },
    },
    {
      name: 'no-development-package-in-src',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.examples\\.ts$' },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/(@digital-go-jp)/',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: 'specify',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types', 'require'],
      extensions: ['.ts', '.js', '.mjs', '.vue', '.json', '.d.ts'],
    },
  },
}
