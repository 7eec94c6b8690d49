import { addDays, weekday } from '#domain/day.ts'
import { type Change, put } from '#domain/rows.ts'
import { areaPosition } from './area-position.ts'
import { castId } from './cast-ids.ts'
import type { Scene, Town } from './town.ts'

const CLINIC_WEEKDAYS = [2, 4]
const DAYS_BEFORE = 30
const DAYS_AFTER = 90

const clinicDays = ({ today }: Scene): string[] =>
  Array.from({ length: DAYS_BEFORE + DAYS_AFTER }, (_, index) => addDays(today, index - DAYS_BEFORE)).filter(
    (day) => CLINIC_WEEKDAYS.includes(weekday(day)),
  )

export const buildPartners = (town: Town): Change[] =>
  town.partners.map(([key, name, kind, area]) =>
    put('partner', { id: castId(town, `partner-${key}`), name, kind, area }),
  )

export const buildPlaces = (town: Town, townName: string): Change[] =>
  town.places.map(([key, name, kind, area, partner], index) => {
    const id = castId(town, `place-${key}`)
    const address = `${townName}${area}　見本${900 + index}番地`
    const partnerId = partner ? castId(town, `partner-${partner}`) : null
    return put('place', { id, name, kind, area, address, position: areaPosition(town, area, id), partnerId })
  })

/** Loan tablets and phones, and the vehicle, which the clinic has on Tuesdays and Thursdays. */
export const buildResources = (scene: Scene): Change[] =>
  scene.town.resources.map(([key, name, kind]) => {
    const blockedDays = kind === 'vehicle' ? clinicDays(scene) : []
    return put('resource', { id: castId(scene.town, key), name, kind, blockedDays })
  })
