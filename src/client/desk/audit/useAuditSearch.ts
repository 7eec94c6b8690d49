import { readonly, ref, shallowReadonly, shallowRef } from 'vue'
import { type AuditPageOfLines, type AuditWanted, fetchAudit, fetchDisclosure } from '#client/state/audit.ts'

const NOTHING: AuditPageOfLines = { lines: [], accounts: [], devices: [], more: false }

/** The lines of the log that were asked for: `found` is null until the first came. */
export const useAuditSearch = () => {
  const found = shallowRef<AuditPageOfLines | null>(null)
  const isUnreached = ref(false)
  const isLoading = ref(false)
  let asked = 0

  /** False when the hub could not be reached, or something else was asked meanwhile. */
  const show = async (fetching: Promise<AuditPageOfLines>, before = NOTHING): Promise<boolean> => {
    const mine = ++asked
    isLoading.value = true
    const page = await fetching.catch(() => null)
    if (mine !== asked) return false
    isLoading.value = false
    isUnreached.value = page === null
    if (page)
      found.value = {
        lines: [...before.lines, ...page.lines],
        accounts: [...before.accounts, ...page.accounts],
        devices: [...before.devices, ...page.devices],
        more: page.more,
      }
    return page !== null
  }

  return {
    found: shallowReadonly(found),
    isUnreached: readonly(isUnreached),
    isLoading: readonly(isLoading),
    search: (wanted: AuditWanted) => show(fetchAudit(wanted)),
    older: (wanted: AuditWanted) => {
      const before = found.value ?? NOTHING
      return show(fetchAudit({ ...wanted, before: before.lines.at(-1)?.number }), before)
    },
    disclose: (learnerId: string) => show(fetchDisclosure(learnerId)),
  }
}
