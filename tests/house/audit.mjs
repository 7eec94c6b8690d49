import { execFile } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const PATIENCE_MS = 15_000

/**
 * What the registry's answer comes to. A registry that cannot be reached, or has no such service, says nothing of our
 * dependencies: the tests need no network, so that is no failure, but it is said.
 */
export const verdictOf = (answer) => {
  const report = parsed(answer)
  if (!report || typeof report.vulnerabilities !== 'object' || report.vulnerabilities === null)
    return { isGood: true, said: 'not asked: the registry did not answer' }
  const names = Object.keys(report.vulnerabilities)
  if (names.length === 0) return { isGood: true, said: 'asked: nothing known against any dependency in use' }
  return { isGood: false, said: `known weaknesses in ${names.sort().join(', ')}` }
}

const parsed = (text) => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const ask = () =>
  new Promise((resolve) => {
    const args = ['audit', '--omit=dev', '--json', '--fetch-retries=0', `--fetch-timeout=${PATIENCE_MS}`]
    execFile('npm', args, { timeout: 2 * PATIENCE_MS, maxBuffer: 2 ** 26 }, (_error, output) =>
      resolve(output),
    )
  })

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { isGood, said } = verdictOf(await ask())
  console.log(`note: ${said}`)
  process.exitCode = isGood ? 0 : 1
}
