import { sayDayShort, sayMinute } from '../say-day.ts'
import { type Instant, tokyoDay, tokyoMinute } from '../day.ts'
import { type AuditLine, EXPORTED, idIn, VIEW_REFUSED, VIEWED } from './audit-line.ts'
import { PLACE_WORDS, ViewPlace } from './view-place.ts'
import { whatWords } from './what-words.ts'

/** How accounts and persons are called; null for a row that is no person, or one nobody knows. */
export interface Naming {
  account(id: string): string
  person(about: string): string | null
  /** 「タブレット3」 */
  device(id: string): string
}

const NAMED = 2

const whose = ({ about, more }: AuditLine, naming: Naming): string => {
  const persons = [...new Set(about.flatMap((one) => naming.person(one) ?? []))]
  if (persons.length === 0) return ''
  const named = persons.slice(0, NAMED).join('、')
  const others = persons.length - NAMED + more
  return others > 0 ? `${named}ほか${others}人の` : `${named}の`
}

/** `11月21日（土）午前10時5分`, in Tokyo. */
export const sayInstant = (at: Instant): string => `${sayDayShort(tokyoDay(at))}${sayMinute(tokyoMinute(at))}`

/** What a device tells of itself: on which screen, and when by its clock. */
const FROM_A_DEVICE: ReadonlySet<string> = new Set([VIEWED, VIEW_REFUSED, EXPORTED])

const toldBy = ({ what, about }: AuditLine): string[] => {
  if (!FROM_A_DEVICE.has(what)) return []
  const place = ViewPlace.safeParse(idIn(about, 'place'))
  const seen = idIn(about, 'seen')
  return [place.success ? PLACE_WORDS[place.data] : '', seen ? sayInstant(seen) : ''].filter(Boolean)
}

const toldWhere = (line: AuditLine, naming: Naming): string => {
  const device = idIn(line.about, 'device')
  const parts = [...(device ? [naming.device(device)] : []), ...toldBy(line)]
  return parts.length > 0 ? `（${parts.join('、')}）` : ''
}

/** One line of the log as a Japanese sentence: who did what with whose data. */
export const auditSentence = (line: AuditLine, naming: Naming): string => {
  const who = line.accountId === null ? '' : `${naming.account(line.accountId)}が、`
  const masked = line.about.some((one) => one.startsWith('masked-contact/')) ? '（お名前だけの方を含む）' : ''
  return `${who}${whatWords(line.what).replace('{of}', whose(line, naming))}${toldWhere(line, naming)}${masked}。`
}
