import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { type PlantedBug, plantedText } from './planted-bug.ts'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

const planting = (bug: PlantedBug): Plugin => ({
  name: 'planted-bug',
  enforce: 'pre',
  transform: (text, id) => (id.split('?')[0] === `${ROOT}${bug.file}` ? plantedText(bug, text) : null),
})

const given = process.env['PLANTED_BUG']

/** The project's own tests over sources of which one may hold a mistake; the files themselves stay as they are. */
export default defineConfig({
  root: ROOT,
  plugins: given ? [planting(JSON.parse(given) as PlantedBug)] : [],
  test: {
    include: (process.env['PLANTED_TESTS'] ?? '').split(','),
    globalSetup: process.env['PLANTED_DATABASE'] ? ['tests/contracts/global-setup.ts'] : [],
    environment: 'node',
    fileParallelism: false,
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
