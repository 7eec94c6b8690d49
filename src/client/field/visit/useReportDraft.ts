import { ref, type Ref, watch } from 'vue'
import { z } from 'zod'
import { type Report, Satisfaction } from '#domain/report/report.ts'
import { Topic } from '#domain/words.ts'

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

/** What was filled in so far about one learner by one account; kept on this device until the record is. */
export const useReportDraft = (
  key: string,
  report: Report | null,
  storage: Storage = localStorage,
): { draft: Ref<ReportDraft>; isKept: boolean; clear: () => void } => {
  const name = `magonote.report.${key}`
  const read = (): ReportDraft | undefined => {
    try {
      return ReportDraft.safeParse(JSON.parse(storage.getItem(name) ?? 'null')).data
    } catch {
      return undefined
    }
  }
  const kept = read()
  const draft = ref(kept ?? draftOf(report))
  const stop = watch(draft, (value) => storage.setItem(name, JSON.stringify(value)), {
    deep: true,
    flush: 'sync',
  })
  return {
    draft,
    isKept: kept !== undefined,
    clear: () => {
      stop()
      storage.removeItem(name)
    },
  }
}
