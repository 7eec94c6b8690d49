import type { EventCells, RowRemarks } from './event-row.ts'
import { cutTo, eventLine, eventText } from './event-text.ts'

const MOST_CHARACTERS = 400
const MOST_FOR_CONTACT = 200

const feeOf = (cells: EventCells): string => {
  const [fee, details] = [eventLine(cells.fee), eventLine(cells.feeDetails)]
  const plain = fee.normalize('NFKC')
  if (details === '' && (plain === '' || plain === '0')) return ''
  const amount = /^[\d,]+$/.test(plain) && plain !== '0' ? `${plain}円` : plain === '0' ? '無料' : fee
  return `参加費 ${[amount, details && (amount ? `（${details}）` : details)].join('')}`
}

/** A telephone number may begin with the sign of its country; it never stands at a cell's start. */
const telephoneOf = (written: string): string =>
  /^\s*[+＋]\s*[\d０-９]/u.test(written) ? `＋${eventLine(written)}` : eventLine(written)

const contactOf = (cells: EventCells): string => {
  const extension = eventLine(cells.extension)
  const parts = [
    eventLine(cells.contactName),
    telephoneOf(cells.telephone),
    extension && `内線${extension}`,
  ].filter(Boolean)
  return parts.length > 0 ? `問い合わせ ${parts.join(' ')}` : ''
}

/** What the table tells about the class; fee and contact stay whole at the end when the rest is too long. */
export const descriptionOfEvent = (cells: EventCells, remarks: RowRemarks): string => {
  const told = [...new Set([cells.subtitle, cells.summary, cells.description].map(eventText))]
    .filter(Boolean)
    .join('\n')
  const ending = cutTo([feeOf(cells), contactOf(cells)].filter(Boolean).join('\n'), MOST_FOR_CONTACT)
  const room = MOST_CHARACTERS - (ending ? ending.length + 2 : 0)
  if (told.length > room) remarks.note('description', `説明が長いので${MOST_CHARACTERS}文字までにします`)
  return [cutTo(told, room), ending].filter(Boolean).join('\n\n')
}
