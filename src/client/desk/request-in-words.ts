import { sayHalfDay } from '#client/words/say-day.ts'
import { isSame } from '#domain/is-same.ts'
import { PASSED_ON, type Request } from '#domain/request/request.ts'
import { useWords } from '#client/words/words.ts'
import './inbox/words.ts'

const SHOWN = 3

/** A wish as one line: when, where, who asked. */
export const useRequestInWords = () => {
  const { t } = useWords()

  const when = ({ wish }: Request): string => {
    if (wish === 'any') return t('desk.inbox.any')
    const shown = wish.slice(0, SHOWN).map(sayHalfDay)
    const rest = wish.length - shown.length
    return [...shown, ...(rest > 0 ? [t('desk.inbox.more', { count: rest })] : [])].join('、')
  }
  const whoAsked = ({ askedBy }: Request): string =>
    isSame(askedBy, PASSED_ON)
      ? t('desk.inbox.by-helper')
      : t(`desk.inbox.by-${askedBy.who}`, { relation: askedBy.relation })
  const waiting = (days: number): string =>
    days === 0 ? t('desk.inbox.waiting-today') : t('desk.inbox.waiting', { count: days })

  return { when, whoAsked, waiting }
}
