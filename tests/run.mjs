import { spawn } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { installWhenNeeded, requireNode, ROOT } from '../src/server/tools/build.mjs'
import { findProgram } from './house/outside-programs.mjs'
import { millisecondsOf, stepsOf } from './house/steps.mjs'
import { countTests } from './house/test-counts.mjs'

const ALL_IN_ALL_MS = 58 * 60_000
const began = Date.now()
const reports = join(ROOT, 'test-artifacts/reports')

const running = new Set()
const endGroup = (child, signal) => {
  try {
    process.kill(-child.pid, signal)
  } catch {
    // It ended by itself.
  }
}
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    for (const child of running) endGroup(child, 'SIGKILL')
    process.exit(130)
  })

/** Runs a command in its own process group, so that nothing of it outlives its time. */
const runCommand = ([command, ...args], env, limit) =>
  new Promise((resolve) => {
    const output = []
    const child = spawn(command, args, { cwd: ROOT, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
    running.add(child)
    const timer = setTimeout(() => {
      output.push(`\nended after ${Math.round(limit / 1000)} s\n`)
      endGroup(child, 'SIGKILL')
    }, limit)
    child.stdout.on('data', (chunk) => output.push(chunk))
    child.stderr.on('data', (chunk) => output.push(chunk))
    child.on('error', (error) => output.push(error.message))
    child.on('close', (code) => {
      clearTimeout(timer)
      running.delete(child)
      resolve({ isOk: code === 0, output: output.join('') })
    })
  })

const runStep = async (step) => {
  const report = join(reports, `${step.name}.json`)
  const program = step.needs ? findProgram(step.needs, ROOT) : { env: {} }
  if (program.isFatal) return { isOk: false, output: program.missing, report }
  const env = {
    ...process.env,
    ...program.env,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    FORCE_COLOR: '0',
    NO_COLOR: '1',
  }
  const limit = Math.min(millisecondsOf(step), Math.max(1000, began + ALL_IN_ALL_MS - Date.now()))
  const result = await runCommand(step.command(report), env, limit)
  return { ...result, report, leftOutBecause: program.missing }
}

/** What a step without a report wants said in its line: its output's line `note: …`. */
const noteIn = (output) => /^note: (.+)$/m.exec(output)?.[1] ?? ''

const chosen = (steps, names) => {
  const unknown = names.filter((name) => !steps.some((step) => step.name === name))
  if (unknown.length > 0) {
    console.error(`No such step: ${unknown.join(', ')}. Steps: ${steps.map(({ name }) => name).join(' ')}`)
    process.exit(1)
  }
  return names.length > 0 ? steps.filter(({ name }) => names.includes(name)) : steps
}

const sayStep = (name, word, seconds, rest = '') =>
  console.log(`${name.padEnd(10)} ${word.padEnd(8)} ${seconds.toFixed(1).padStart(6)} s${rest}`)

requireNode()
installWhenNeeded()
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

const total = { passed: 0, failed: 0 }
const failedSteps = new Set()
const notes = []

const take = async (step) => {
  if (step.leaveOut) {
    notes.push(`${step.name}: left out because ${step.leaveOut}`)
    sayStep(step.name, 'left out', 0, `  ${step.leaveOut}`)
    return
  }
  if (failedSteps.has(step.after)) {
    total.failed += 1
    failedSteps.add(step.name)
    sayStep(step.name, 'failed', 0, `  not run because ${step.after} failed`)
    return
  }
  const start = Date.now()
  const { isOk, output, report, leftOutBecause } = await runStep(step)
  const counts = countTests(step.report, report, isOk)
  if (counts.leftOut > 0) notes.push(`${step.name}: ${counts.leftOut} tests left out`)
  if (leftOutBecause) notes.push(`${step.name}: ${leftOutBecause}`)
  if (process.env.CI && counts.leftOut > 0) counts.failed += counts.leftOut
  const isGood = isOk && counts.failed === 0
  total.passed += counts.passed
  total.failed += counts.failed
  const tests = step.report
    ? `  ${counts.passed} passed, ${counts.failed} failed`
    : `  ${noteIn(output)}`.trimEnd()
  sayStep(step.name, isGood ? 'ok' : 'failed', (Date.now() - start) / 1000, tests)
  if (isGood) return
  failedSteps.add(step.name)
  console.log(`${output.trim()}\n`)
}

/** Takes one after the other from the same queue; several at once leave no processor idle. */
const takeFrom = async (queue) => {
  for (let step = queue.shift(); step; step = queue.shift()) await take(step)
}

const steps = chosen(stepsOf(ROOT), process.argv.slice(2))
const side = steps.filter(({ isSingle }) => isSingle)
await Promise.all([takeFrom(side), takeFrom(side)])
await takeFrom(steps.filter(({ isSingle }) => !isSingle))

for (const note of notes) console.log(`note: ${note}`)
console.log(`tests: ${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0
