import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const [text] = process.argv.slice(2)
if (!text) {
  console.error('npm run sync:replay -- SEED          or a shrunk schedule, SEED:STEP.STEP…')
  process.exit(2)
}
const root = fileURLToPath(new URL('../../', import.meta.url))
const { module } = await runnerImport(fileURLToPath(new URL('replay-schedule.ts', import.meta.url)), {
  configFile: false,
  root,
  logLevel: 'error',
})
process.exitCode = (await module.replaySchedule(text)) ? 0 : 1
