import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'vite'
import { findProgram } from '../house/outside-programs.mjs'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** What each measures; `needs` names an outside program, `isBuilt` whether it runs the built app. */
const BENCHES = {
  'first-sync': { about: 'a coordinator signs in and receives a town', needs: 'chromium', isBuilt: true },
  'planted-bugs': {
    about: 'deliberate mistakes in the sync, each to be noticed by the tests',
    needs: 'postgresql',
  },
  explain: { about: 'every helper and visit of a town week explained, one by one' },
  fuzz: { about: 'a million spoilt requests to every route, by everybody' },
  hhcrsp: { about: "the planner's routes on published home health care instances, beside the best known" },
  'hhcrsp-instances': { about: 'writes made-up instances like the published ones, to tune on' },
  holes: {
    about: 'several hubs and writers on PostgreSQL: does a cursor miss a committed row?',
    needs: 'postgresql',
  },
  idle: { about: 'what clients that only wait for pokes cost the hub', needs: 'postgresql' },
  kill: { about: 'the hub is killed while a device pushes: what is lost, what is doubled' },
  push: { about: 'queued changes reach the hub, beside their bare SQL' },
  rebase: { about: 'a pull comes in over changes that wait on the device', needs: 'chromium' },
  replan: {
    about: 'a helper drops out of a planned week: how soon it is mended, how many promises are taken back',
  },
  'sign-in': { about: 'the hub opens its doors: password and code, passkey, PIN' },
  'sync-sim': {
    about: 'ten thousand worlds in which much goes wrong, counted',
  },
  'sync-soak': { about: 'the same for a million steps' },
  tap: { about: 'from a tap until the change is kept on the device', needs: 'chromium', isBuilt: true },
  week: { about: "a town's week planned, beside an exact solver" },
}

const OPTIONS = {
  rows: { type: 'string' },
  rounds: { type: 'string' },
  requests: { type: 'string' },
  devices: { type: 'string' },
  towns: { type: 'string' },
  taps: { type: 'string' },
  mutations: { type: 'string' },
  kills: { type: 'string' },
  slower: { type: 'string' },
  screen: { type: 'string' },
  writers: { type: 'string' },
  pollers: { type: 'string' },
  clients: { type: 'string' },
  seconds: { type: 'string' },
  seed: { type: 'string' },
  who: { type: 'string' },
  store: { type: 'string' },
  postgresql: { type: 'boolean' },
  'database-url': { type: 'string' },
  schedules: { type: 'string' },
  steps: { type: 'string' },
  only: { type: 'string' },
  instances: { type: 'string' },
  'best-known': { type: 'string' },
  seeds: { type: 'string' },
  iterations: { type: 'string' },
  chromium: { type: 'boolean' },
  out: { type: 'string' },
  visits: { type: 'string' },
  helpers: { type: 'string' },
  'judge-seconds': { type: 'string' },
}

const usage = () =>
  [
    'npm run bench -- NAME [options]; one JSON line per figure on stdout',
    ...Object.entries(BENCHES).map(([name, { about }]) => `  ${name.padEnd(16)} ${about}`),
    `options: ${Object.keys(OPTIONS)
      .map((name) => `--${name}`)
      .join(' ')}`,
  ].join('\n')

const readOptions = (args) => {
  try {
    return parseArgs({ args, options: OPTIONS }).values
  } catch (error) {
    console.error(`${error.message}\n${usage()}`)
    return process.exit(2)
  }
}

/** What was started is ended in reverse order, also when the run is interrupted. */
const endings = []
const endAll = async () => {
  for (const end of endings.splice(0).reverse()) await end()
}
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => void endAll().finally(() => process.exit(130)))

const [name = '', ...args] = process.argv.slice(2)
if (!Object.hasOwn(BENCHES, name)) {
  console.error(usage())
  process.exit(2)
}
const options = readOptions(args)
const { needs, isBuilt } = BENCHES[name]

/** Inside node_modules, so that what is built here finds the packages. */
const cache = join(ROOT, 'node_modules/.cache')
mkdirSync(cache, { recursive: true })
const folder = mkdtempSync(join(cache, 'bench-'))
endings.push(() => rmSync(folder, { recursive: true, force: true }))

const buildBench = () =>
  build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: {
        input: {
          [name]: join(ROOT, `tests/bench/${name}.ts`),
          'push-hub': join(ROOT, 'tests/bench/push-hub.ts'),
          'holes-writer': join(ROOT, 'tests/bench/holes-writer.ts'),
          'week-process': join(ROOT, 'tests/bench/week-process.ts'),
          'embedded-worker': join(ROOT, 'src/server/database/embedded-worker.ts'),
        },
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  })

const buildProject = () => {
  const tool = join(ROOT, 'src/server/tools/build.mjs')
  const { status } = spawnSync(process.execPath, [tool], { stdio: ['ignore', 2, 2] })
  if (status !== 0) throw new Error('the app could not be built')
}

try {
  const program = needs ?? (options.chromium ? 'chromium' : null)
  if (program) Object.assign(process.env, findProgram(program, ROOT).env)
  if (isBuilt) buildProject()
  await buildBench()
  const { bench } = await import(pathToFileURL(join(folder, `${name}.mjs`)).href)
  await bench({ root: ROOT, folder, options, atEnd: (end) => endings.push(end) })
} catch (error) {
  console.error(error)
  process.exitCode = 1
} finally {
  await endAll()
}
