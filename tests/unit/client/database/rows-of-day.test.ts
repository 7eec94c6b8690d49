import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import type { Contact } from '#domain/contact/contact.ts'
import { openDeviceStore } from '#client/database/dexie-device-store.ts'
import { maskedTelephone, MOST_HOMES, rowsOfDay } from '#client/database/rows-of-day.ts'
import { cast } from '#cast/cast.ts'
import { UBE } from '#cast/key-people.ts'
import { aKeyring } from './sample-keyring.ts'

const DAY = '2026-11-20'

test('of a telephone number only the last two digits can be read', () => {
  expect(maskedTelephone('0836-00-1234')).toBe('＊＊＊＊-＊＊-＊＊34')
  expect(maskedTelephone('')).toBe('')
})

test('a day’s pack holds the visits of this volunteer alone, and no whole telephone number', async () => {
  const store = await openDeviceStore('pack', aKeyring())
  const town = cast(DAY).find(({ code }) => code === UBE.code)
  await store.transaction(async (space) => space.write(town?.rows ?? []))
  const rows = await rowsOfDay(store.database, UBE.silver.id, DAY)
  const lessons = Object.keys(rows).filter((key) => key.startsWith('lesson/'))
  expect(lessons).toContain(`lesson/${UBE.todaysVisitId(DAY)}`)
  expect(lessons.length).toBeLessThanOrEqual(MOST_HOMES)
  const contacts = Object.entries(rows).flatMap(([key, row]) =>
    key.startsWith('contact/') ? [row as Contact] : [],
  )
  expect(contacts.length).toBeGreaterThan(0)
  for (const { telephone, family } of contacts) {
    expect(telephone.replace(/\D/g, '').length).toBeLessThanOrEqual(2)
    expect(family).toBe('')
  }
  expect(Object.keys(rows).length).toBeLessThan(30)
  await store.database.delete()
})
