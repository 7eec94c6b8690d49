import fs from 'node:fs'
import os from 'node:os'
import { z } from 'zod'

/**
 * A process, told apart from a later one that was given the same number. `startedAt` is boot and start time as the
 * kernel counts them; null where /proc does not exist.
 */
export const processIdentity = z.strictObject({
  host: z.string(),
  pid: z.int().positive(),
  startedAt: z.string().nullable(),
})
export type ProcessIdentity = z.infer<typeof processIdentity>

export function thisProcess(): ProcessIdentity {
  return { host: os.hostname(), pid: process.pid, startedAt: startOf(process.pid) }
}

/** Whether that very process still runs. Of another computer nothing can be known: it counts as running. */
export function isRunning({ host, pid, startedAt }: ProcessIdentity): boolean {
  if (host !== os.hostname()) return true
  return exists(pid) && (startedAt === null || startOf(pid) === startedAt)
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Field 22 of /proc/PID/stat, counted after the command's closing bracket because a command may hold spaces. */
function startOf(pid: number): string | null {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
    const boot = fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return `${boot}:${ticks}`
  } catch {
    return null
  }
}
