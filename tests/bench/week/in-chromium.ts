import { readFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'vite'
import type { Bench } from '../bench.ts'
import { openBrowser } from '../signed-in-page.ts'
import type { WeekOrder, WeekRun } from './run-week.ts'

/** Served to itself: a page of this machine may start a worker. */
const ADDRESS = 'http://127.0.0.1/'

const buildWorker = async ({ root, folder }: Bench): Promise<string> => {
  const outDir = path.join(folder, 'week')
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir,
      modulePreload: false,
      rolldownOptions: {
        input: path.join(root, 'tests/bench/week-worker.ts'),
        output: { entryFileNames: '[name].js', format: 'iife' },
      },
    },
  })
  return readFileSync(path.join(outDir, 'week-worker.js'), 'utf8')
}

/** Plans in a Worker of real Chromium, a new one for each week; its clock is the wall's. */
export const plannerInChromium = async (bench: Bench): Promise<(order: WeekOrder) => Promise<WeekRun>> => {
  const body = await buildWorker(bench)
  const browser = await openBrowser(bench)
  const page = await browser.newPage()
  await page.route(`${ADDRESS}**`, (route) =>
    route.request().url().endsWith('.js')
      ? route.fulfill({ contentType: 'text/javascript', body })
      : route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
  )
  await page.goto(ADDRESS)
  return (order) =>
    page.evaluate(
      (given) =>
        new Promise<WeekRun>((resolve, reject) => {
          const worker = new Worker('/week-worker.js')
          worker.onmessage = ({ data }: MessageEvent<WeekRun>) => {
            worker.terminate()
            resolve(data)
          }
          worker.onerror = ({ message }) => reject(new Error(message))
          worker.postMessage(given)
        }),
      order,
    )
}
