import path from 'node:path'
import type { Page } from '@playwright/test'
import { build } from 'vite'
import type { RoutesSolution, RoutesTask } from '#planner/routes/routes-task.ts'
import type { Bench } from '../bench.ts'
import { openBrowser } from '../signed-in-page.ts'

const buildPage = async ({ root, folder }: Bench): Promise<string> => {
  const outDir = path.join(folder, 'hhcrsp-page')
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir,
      modulePreload: false,
      rolldownOptions: {
        input: path.join(root, 'tests/bench/hhcrsp-page.ts'),
        output: { entryFileNames: '[name].js', format: 'iife' },
      },
    },
  })
  return path.join(outDir, 'hhcrsp-page.js')
}

export type SolveFixed = (task: RoutesTask, seed: number, iterations: number) => Promise<RoutesSolution>

/** The same engine in a page of a headless Chromium. */
export const chromiumSolver = async (given: Bench): Promise<SolveFixed> => {
  const script = await buildPage(given)
  const browser = await openBrowser(given)
  const page: Page = await browser.newPage()
  page.setDefaultTimeout(0)
  await page.addScriptTag({ path: script })
  return (task, seed, iterations) =>
    page.evaluate(([one, two, three]) => window.solveFixed(one, two, three), [
      task,
      seed,
      iterations,
    ] as const)
}
