import { existsSync, readFileSync } from 'node:fs'

/** A test file that could not be loaded has no tests to fail; it counts as one. */
const unloaded = ({ testResults }) =>
  testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0)

const ofVitest = (report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests + unloaded(report).length,
  leftOut: report.numPendingTests + report.numTodoTests,
})

const ofPlaywright = ({ stats }) => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected,
  leftOut: stats.skipped,
})

/**
 * How many tests a step ran. A step without a report counts as one test; a step that failed although no test in its
 * report did (an error outside the tests, a process that was ended), or that ran none at all, counts as one failure.
 */
export const countTests = (kind, reportFile, isOk) => {
  if (!kind) return { passed: isOk ? 1 : 0, failed: isOk ? 0 : 1, leftOut: 0 }
  if (!existsSync(reportFile)) return { passed: 0, failed: 1, leftOut: 0 }
  const report = JSON.parse(readFileSync(reportFile, 'utf8'))
  const counts = kind === 'vitest' ? ofVitest(report) : ofPlaywright(report)
  const isEmpty = counts.passed + counts.failed === 0
  if ((!isOk && counts.failed === 0) || isEmpty) return { ...counts, failed: 1 }
  return counts
}
