import type { Position } from '../position.ts'
import type { PlaceKind } from '../words.ts'
import type { EventCells, RowRemarks } from './event-row.ts'
import { cutTo, eventLine } from './event-text.ts'
import { placeKindOfEvent } from './event-topics.ts'

/** Where the class is, as a lesson holds it. */
export interface EventWhere {
  readonly placeName: string
  readonly placeKind: PlaceKind
  readonly area: string
  readonly position: Position | null
}

/** All of Japan lies within; swapped degrees do not. */
const isInJapan = ({ latitude, longitude }: Position): boolean =>
  latitude >= 20 && latitude <= 46 && longitude >= 122 && longitude <= 154

const degrees = (written: string): number => Number.parseFloat(written.normalize('NFKC').trim())

const positionOf = (cells: EventCells, remarks: RowRemarks): Position | null => {
  if (cells.latitude.trim() === '' && cells.longitude.trim() === '') return null
  const position = { latitude: degrees(cells.latitude), longitude: degrees(cells.longitude) }
  if (isInJapan(position)) return position
  remarks.note('latitude', '緯度・経度が日本の中を指していないので使いません')
  return null
}

/** Where the class is; the meeting place or the building stands in where the place has no name. */
export const whereOfEvent = (cells: EventCells, remarks: RowRemarks): EventWhere => {
  const place = [cells.place, cells.meetingPlace, cells.building].map(eventLine).find((one) => one !== '')
  if (!place) remarks.note('place', '場所の名前がありません。取り込んだ後に確かめてください')
  else if (place.length > 80) remarks.note('place', '場所の名前が長いので80文字までにします')
  const placeName = cutTo(place ?? '', 80)
  return {
    placeName,
    placeKind: placeKindOfEvent(placeName),
    area: cutTo(eventLine(cells.town) || eventLine(cells.city), 40),
    position: positionOf(cells, remarks),
  }
}
