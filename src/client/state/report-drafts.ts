const nameOf = (accountId: string): string => `magonote.report.${accountId}.`

/** Under which name the browser keeps what this account has begun to write about `what`: a booking, or a correction. */
export const reportDraftName = (accountId: string, what: string): string => nameOf(accountId) + what

/** The names of the records this account has begun to write on this device and not kept yet. */
export const reportDrafts = (accountId: string, storage: Storage = localStorage): string[] =>
  Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '').filter((name) =>
    name.startsWith(nameOf(accountId)),
  )

/** Erases them: a learner's words do not lie about on a tablet that others use. */
export const forgetReportDrafts = (accountId: string, storage: Storage = localStorage): void =>
  reportDrafts(accountId, storage).forEach((name) => storage.removeItem(name))
