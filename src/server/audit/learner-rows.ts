import { need, loadNeeds } from '#domain/need.ts'
import type { HubView } from '#sync/hub/hub-store.ts'

/** Everything that is one learner's, as the log names it: their rows, their contact, the accounts that stand for them. */
export const learnerRows = async (view: HubView, learnerId: string): Promise<string[]> => {
  const rows = await loadNeeds(
    [
      need('learner', 'id', [learnerId]),
      need('request', 'learnerId', [learnerId]),
      need('booking', 'learnerId', [learnerId]),
      need('report', 'learnerId', [learnerId]),
      need('lesson', 'learnerHomeId', [learnerId]),
      need('account', 'subjectId', [learnerId]),
    ],
    async (table, by, values) => (await view.lookup(table, by, values)).flatMap((one) => one.row ?? []),
  )
  const tables = ['request', 'booking', 'report', 'lesson', 'account'] as const
  const contactId = rows.get('learner', learnerId)?.contactId
  return [
    `learner/${learnerId}`,
    ...(contactId ? [`contact/${contactId}`, `masked-contact/${contactId}`] : []),
    ...tables.flatMap((table) => rows.all(table).map(({ id }) => `${table}/${id}`)),
  ]
}
