import { csvText } from '../csv-text.ts'
import { type Instant, tokyoDay, tokyoMinute } from '../day.ts'
import { type AuditLine, kindOf, type AuditKind } from './audit-line.ts'
import { auditSentence, type Naming } from './audit-sentence.ts'

export const KIND_WORDS: Readonly<Record<AuditKind, string>> = {
  view: '閲覧',
  delivery: '端末への受け渡し',
  export: '取り出し',
  change: '変更',
  access: '利用と権限',
}

const clock = (at: Instant): string => {
  const minute = tokyoMinute(at)
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

const HEAD = ['番号', '日時', '種類', '利用者', '内容', '対象', '照合値']

/** The lines as a table for whoever asked what was done with their data (開示請求). */
export const auditCsv = (lines: readonly AuditLine[], naming: Naming): string =>
  csvText([
    HEAD,
    ...lines.map((line) => [
      line.number,
      `${tokyoDay(line.at)} ${clock(line.at)}`,
      KIND_WORDS[kindOf(line.what)],
      line.accountId === null ? '' : naming.account(line.accountId),
      auditSentence(line, naming),
      line.about.join(' '),
      line.hash,
    ]),
  ])
