import { existsSync } from 'node:fs'
import { join } from 'node:path'

const MINUTE = 60_000
const E2E_CONFIG = 'tests/e2e/playwright.config.ts'

/** The tool as installed beside us: its command, and the arguments that follow. */
const tool = (root, name, ...args) => [join(root, 'node_modules/.bin', name), ...args]

const vitest = (root, name, minutes) => ({
  name,
  minutes,
  report: 'vitest',
  command: (report) =>
    tool(
      root,
      'vitest',
      'run',
      '--project',
      name,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ),
})

/** A command that keeps one processor busy. */
const plain = (name, minutes, ...command) => ({ name, minutes, isSingle: true, command: () => command })

/**
 * Everything that must hold: first what keeps one processor busy, two at a time, then the rest in this order. `report` names the
 * kind of test report it writes.
 */
export const stepsOf = (root) => [
  plain('types', 6, ...tool(root, 'vue-tsc', '--noEmit', '-p', '.')),
  plain(
    'lint',
    8,
    ...tool(
      root,
      'eslint',
      '-c',
      'tests/house/eslint.config.js',
      '--max-warnings',
      '0',
      '--no-warn-ignored',
      '.',
    ),
  ),
  plain('format', 3, ...tool(root, 'prettier', '--check', '--log-level', 'warn', '.')),
  plain('unused', 4, ...tool(root, 'knip', '--no-progress', '--no-config-hints')),
  plain('audit', 1, process.execPath, 'tests/house/audit.mjs'),
  plain('build', 5, process.execPath, 'src/server/tools/build.mjs', '--force'),
  { ...plain('size', 1, process.execPath, 'tests/house/size-budget.mjs'), isSingle: false, after: 'build' },
  vitest(root, 'house', 4),
  vitest(root, 'unit', 12),
  vitest(root, 'sync', 15),
  { ...vitest(root, 'contracts', 20), needs: 'postgresql' },
  vitest(root, 'screens', 12),
  {
    name: 'e2e',
    minutes: 40,
    report: 'playwright',
    needs: 'chromium',
    after: 'build',
    leaveOut: existsSync(join(root, E2E_CONFIG)) ? null : `there is no ${E2E_CONFIG}`,
    command: () => tool(root, 'playwright', 'test', '-c', E2E_CONFIG, '--reporter=line,json'),
  },
]

export const millisecondsOf = (step) => step.minutes * MINUTE
