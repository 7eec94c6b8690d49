import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { buildWhenNeeded, installWhenNeeded, requireNode, ROOT } from './build.mjs'

requireNode()
installWhenNeeded()
buildWhenNeeded()

const [name, ...args] = process.argv.slice(2)
const { status } = spawnSync(process.execPath, [join(ROOT, `dist/server/${name}.js`), ...args], {
  stdio: 'inherit',
})
process.exit(status ?? 1)
