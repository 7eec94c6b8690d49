import { ref, type Ref, watch } from 'vue'
import { z } from 'zod'
import { type Report, Satisfaction } from '#domain/report/report.ts'
import { Topic } from '#domain/words.ts'
import { type DraftStorage, sealedStorage } from '#client/state/sealed-storage.ts'

const ReportDraft = z.strictObject({
  topicsDone: z.array(Topic),
  learnt: z.string(),
  next: z.string(),
  face: z.enum(['good', 'ok', 'bad', '']),
  voice: z.string(),
})
export type ReportDraft = z.infer<typeof ReportDraft>
type Face = ReportDraft['face']

const FACES: readonly Face[] = ['', 'bad', 'ok', 'good']

export const satisfactionOf = (face: Face): Report['satisfaction'] =>
  Satisfaction.safeParse(FACES.indexOf(face)).data ?? null

/** The draft to begin with: what was recorded before, or nothing. */
const draftOf = (report: Report | null): ReportDraft => ({
  topicsDone: report?.topicsDone ?? [],
  learnt: report?.learnt ?? '',
  next: report?.next ?? '',
  face: FACES[report?.satisfaction ?? 0] ?? '',
  voice: report?.voice ?? '',
})

/**
 * What was filled in so far about one learner by one account; kept on this device, as `name`, until the record is. What is as
 * it was recorded before is no draft.
 */
export const useReportDraft = (
  name: string,
  report: Report | null,
  storage: DraftStorage = sealedStorage(localStorage),
): { draft: Ref<ReportDraft>; isKept: boolean; clear: () => void } => {
  const read = (): ReportDraft | undefined => {
    try {
      return ReportDraft.safeParse(JSON.parse(storage.getItem(name) ?? 'null')).data
    } catch {
      return undefined
    }
  }
  const kept = read()
  const recorded = JSON.stringify(draftOf(report))
  const draft = ref(kept ?? draftOf(report))
  const keep = (value: ReportDraft): void => {
    const text = JSON.stringify(value)
    if (text === recorded) storage.removeItem(name)
    else storage.setItem(name, text)
  }
  const stop = watch(draft, keep, { deep: true, flush: 'sync' })
  return {
    draft,
    isKept: kept !== undefined,
    clear: () => {
      stop()
      storage.removeItem(name)
    },
  }
}
