import { readonly, type Ref } from 'vue'
import { z } from 'zod'
import { Day } from '#domain/day.ts'
import { Id } from '#domain/id.ts'
import { useDraft } from '#client/state/useDraft.ts'

/** Somebody who cannot come on these days after all. */
export const Absence = z.strictObject({ volunteerId: Id, days: z.array(Day).min(1).max(31) })
export type Absence = Readonly<z.infer<typeof Absence>>

/** Who cannot come, as this board was told: until the tab is closed nobody of them is suggested for those days. */
export const useAbsences = () => {
  const { draft } = useDraft<Absence[]>('pairing-absences', z.array(Absence).max(200), () => [], 'tab')
  const without = (volunteerId: string): Absence[] =>
    draft.value.filter((one) => one.volunteerId !== volunteerId)

  return {
    absences: readonly(draft) as Readonly<Ref<readonly Absence[]>>,
    note: ({ volunteerId, days }: Absence): void => {
      const known = draft.value.find((one) => one.volunteerId === volunteerId)
      const all = [...new Set([...(known?.days ?? []), ...days])].sort()
      draft.value = [...without(volunteerId), { volunteerId, days: all }]
    },
    forget: (volunteerId: string): void => {
      draft.value = without(volunteerId)
    },
  }
}
