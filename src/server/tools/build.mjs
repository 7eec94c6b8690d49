import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** The folder that holds package.json. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const BUILT_FROM = join(ROOT, 'dist/built-from')
const BUILT = ['dist/client/index.html', 'dist/server/main.js', 'dist/built-from']
const SOURCES = ['src', 'public', 'index.html', 'vite.config.ts', 'package.json', 'package-lock.json']

const say = (line) => console.log(`magonote: ${line}`)

const runOrEnd = (what, command, args) => {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    shell: process.platform === 'win32',
  })
  if (status === 0) return
  console.error(`${stdout ?? ''}${stderr ?? ''}${error ? error.message : ''}`)
  console.error(`magonote: ${what} failed.`)
  process.exit(1)
}

/** Ends with a sentence when this Node is too old to run any of it. */
export const requireNode = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error(`Magonote needs Node.js 20.19 or newer; this is ${process.versions.node}.`)
  process.exit(1)
}

/** Installs the packages of package-lock.json when they are missing or older than it. */
export const installWhenNeeded = () => {
  const installed = join(ROOT, 'node_modules/.package-lock.json')
  const wanted = join(ROOT, 'package-lock.json')
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs) return
  say('installing packages (npm ci) …')
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  runOrEnd('npm ci', 'npm', args)
}

const filesOf = (path) =>
  statSync(join(ROOT, path)).isDirectory()
    ? readdirSync(join(ROOT, path))
        .sort()
        .flatMap((name) => filesOf(`${path}/${name}`))
    : [path]

const fingerprint = () => {
  const hash = createHash('sha256')
  for (const path of SOURCES.filter((source) => existsSync(join(ROOT, source))).flatMap(filesOf))
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(ROOT, path)))
      .update('\0')
  return hash.digest('hex')
}

/** Builds the client and the server when what is built was not built from these sources. */
export const buildWhenNeeded = (isForced = false) => {
  const from = fingerprint()
  const isBuilt = BUILT.every((path) => existsSync(join(ROOT, path)))
  if (!isForced && isBuilt && readFileSync(BUILT_FROM, 'utf8') === from) return
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js')
  const quiet = ['--logLevel', 'warn']
  say('building the app …')
  runOrEnd('building the app', process.execPath, [vite, 'build', ...quiet])
  say('building the server …')
  runOrEnd('building the server', process.execPath, [vite, 'build', '--mode', 'server', ...quiet])
  mkdirSync(join(ROOT, 'dist'), { recursive: true })
  writeFileSync(BUILT_FROM, from)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  buildWhenNeeded(process.argv.includes('--force'))
