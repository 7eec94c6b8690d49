/** Everything that goes wrong in a world. Each is counted when it really happened to somebody's work, not when it was planned. */
export const FAULTS = [
  'request-lost',
  'answer-lost-after-commit',
  'duplicate',
  'late-delivery',
  'hub-killed-mid-transaction',
  'hub-killed-after-commit',
  'hub-store-full',
  'hub-restored-from-backup',
  'device-killed-mid-write',
  'device-killed-after-commit',
  'quota-exceeded',
  'storage-cleared',
  'tab-closed',
  'two-tabs-at-once',
  'clock-off-10-years',
  'clock-off-7-minutes',
  'session-expired',
  'account-revoked-with-work-pending',
  'device-of-an-earlier-release',
  'change-of-an-earlier-release',
  'change-of-a-later-release',
  'malformed-beside-good',
  'replay-from-another-device',
  'replay-from-another-account',
] as const
export type Fault = (typeof FAULTS)[number]

export type FaultCounts = Record<Fault, number>

export const noFaults = (): FaultCounts =>
  Object.fromEntries(FAULTS.map((fault) => [fault, 0])) as FaultCounts

export const addFaults = (sum: FaultCounts, more: FaultCounts): void => {
  for (const fault of FAULTS) sum[fault] += more[fault]
}
