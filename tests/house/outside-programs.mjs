import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'

const CHROMIUM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const DEBIAN_POSTGRESQL = '/usr/lib/postgresql'

const run = (command, ...args) =>
  spawnSync(command, args, { encoding: 'utf8', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })

const whereIs = (name) => {
  const { status, stdout } = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : null
}

const isDebianRoot = () =>
  existsSync('/etc/debian_version') && process.getuid?.() === 0 && Boolean(whereIs('apt-get'))

const installByApt = (...packages) => {
  console.log(`installing ${packages.join(' and ')} (apt-get) …`)
  run('apt-get', 'update', '-qq')
  const { status, stderr } = run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages)
  if (status !== 0) console.error(stderr)
}

const installedChromium = () => {
  const named = process.env.CHROMIUM_PATH
  if (named) return existsSync(named) ? named : null
  return CHROMIUM_NAMES.map(whereIs).find(Boolean) ?? null
}

const chromiumOfPlaywright = (root) => {
  const require = createRequire(join(root, 'package.json'))
  const path = require('@playwright/test').chromium.executablePath()
  return existsSync(path) ? path : null
}

/** The path of a Chromium, installing one when there is none. */
const findChromium = (root) => {
  const found = installedChromium() ?? chromiumOfPlaywright(root)
  if (found) return found
  if (isDebianRoot()) installByApt('chromium', 'fonts-noto-cjk')
  else {
    console.log('installing Chromium (playwright install) …')
    const { status, stderr } = run(join(root, 'node_modules/.bin/playwright'), 'install', 'chromium')
    if (status !== 0) console.error(stderr)
  }
  return installedChromium() ?? chromiumOfPlaywright(root)
}

const hasPostgresql = () => {
  const versions = existsSync(DEBIAN_POSTGRESQL) ? readdirSync(DEBIAN_POSTGRESQL) : []
  const folders = versions.map((one) => join(DEBIAN_POSTGRESQL, one, 'bin'))
  const path = (process.env.PATH ?? '').split(delimiter)
  return [...folders, ...path].some((one) =>
    ['initdb', 'postgres'].every((name) => existsSync(join(one, name))),
  )
}

/** Whether PostgreSQL's programs are here, installing them where that is possible. */
const providePostgresql = () => {
  if (!hasPostgresql() && isDebianRoot()) installByApt('postgresql')
  return hasPostgresql()
}

/**
 * Finds a program that a step needs. `env` is what the step is told of it; `missing` says, when there is none, what is
 * left out because of it.
 */
export const findProgram = (name, root) => {
  if (name === 'chromium') {
    const path = findChromium(root)
    return path
      ? { env: { CHROMIUM_PATH: path } }
      : { env: {}, missing: 'no Chromium was found and none could be installed', isFatal: true }
  }
  if (providePostgresql()) return { env: {} }
  const missing =
    'the contracts on PostgreSQL were left out because its programs (initdb, postgres) were not found'
  return { env: {}, missing, isFatal: Boolean(process.env.CI) }
}
