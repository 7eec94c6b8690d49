import { computed, readonly, ref, watch } from 'vue'
import { importClasses } from '#domain/lesson/import-classes.ts'
import { sayRefusal } from '#client/words/say-refusal.ts'
import { useMutate } from '#client/state/useMutate.ts'
import { firstChoices, type ImportChoices } from './import-choices.ts'
import { type ImportRow, useImportRows } from './useImportRows.ts'
import { useTableFile } from './useTableFile.ts'

/** One change must stay well below what the hub takes in a single message. */
const MOST_BYTES = 240 * 1024

/** What an import came to, in rows of the table. */
export interface ImportOutcome {
  readonly fresh: number
  readonly known: number
  readonly wrong: number
}

/** From a chosen file to classes that are kept: nothing is kept before `take` is called, and then all new rows at once. */
export const useClassImport = () => {
  const act = useMutate()
  const file = useTableFile()
  const choices = ref<ImportChoices>(firstChoices())
  const preview = useImportRows({ table: () => file.table.value, choices })
  const isBusy = ref(false)
  const refused = ref<string | null>(null)
  const outcome = ref<ImportOutcome | null>(null)

  const count = (standing: ImportRow['standing']) =>
    preview.rows.value.filter((row) => row.standing === standing).length
  const counts = computed(() => ({ fresh: count('new'), known: count('known'), wrong: count('error') }))
  const fresh = computed(() =>
    preview.rows.value.flatMap((row) => (row.standing === 'new' && row.imported ? [row.imported] : [])),
  )
  const isTooLarge = computed(
    () => new TextEncoder().encode(JSON.stringify({ classes: fresh.value })).length > MOST_BYTES,
  )

  const open = async (chosen: File): Promise<void> => {
    choices.value = { ...choices.value, isMoved: false, isOtherTownTaken: false }
    await file.open(chosen)
  }

  const take = async (): Promise<void> => {
    if (isBusy.value || fresh.value.length === 0 || isTooLarge.value) return
    isBusy.value = true
    refused.value = null
    const before = counts.value
    const done = await act(importClasses, { classes: fresh.value })
    if ('refusal' in done) refused.value = sayRefusal(done.refusal)
    else outcome.value = before
    isBusy.value = false
  }

  watch([file.table, choices], () => (outcome.value = refused.value = null), { deep: true })
  return {
    ...preview,
    file,
    choices,
    counts,
    isTooLarge,
    isBusy: readonly(isBusy),
    refused,
    outcome,
    open,
    take,
  }
}
