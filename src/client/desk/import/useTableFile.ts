import { onScopeDispose, readonly, ref, shallowReadonly, shallowRef } from 'vue'
import { type OpenedFile, openTableFile } from './open-table-file.ts'

type OpenTable = Exclude<OpenedFile, { refusal: string }>

const UNREADABLE =
  'このファイルを読めませんでした。ほかのソフトで開いているときは閉じてから、もう一度選んでください。'

/** The file being read or read last: `share` (0–1) while under way, then `table`, or `refusal` why there is none. */
export const useTableFile = () => {
  const name = ref('')
  const share = ref<number | null>(null)
  const refusal = ref<string | null>(null)
  const table = shallowRef<OpenTable | null>(null)
  let reading: AbortController | null = null

  const stop = (): void => {
    reading?.abort()
    reading = null
    share.value = null
  }

  const open = async (file: File): Promise<void> => {
    stop()
    const mine = new AbortController()
    reading = mine
    name.value = file.name
    refusal.value = table.value = null
    share.value = 0
    try {
      const opened = await openTableFile(file, mine.signal, (read) => (share.value = read))
      if ('refusal' in opened) refusal.value = opened.refusal
      else table.value = opened
    } catch {
      if (!mine.signal.aborted) refusal.value = UNREADABLE
    }
    if (reading === mine) share.value = null
  }

  onScopeDispose(stop)
  return {
    name: readonly(name),
    share: readonly(share),
    refusal: readonly(refusal),
    table: shallowReadonly(table),
    open,
    stop,
  }
}
