import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { dropFromDevice } from '#client/database/this-device.ts'
import { enrolDevice, enrolInDemonstration, NotSecure } from '#client/state/device-door.ts'
import { deviceEnd, deviceGoesOn, hearDeviceEnd } from '#client/state/device-end.ts'
import { enrolledDevice } from '#client/state/device-key.ts'

const asked: { path: string; body: Record<string, unknown> }[] = []

beforeEach(async () => {
  asked.length = 0
  await dropFromDevice('enrolled-device')
  await deviceGoesOn()
  vi.stubGlobal('location', { origin: 'https://magonote.example.jp' })
  vi.stubGlobal('fetch', (path: string, { body }: RequestInit) => {
    const sent = JSON.parse(typeof body === 'string' ? body : '{}') as Record<string, unknown>
    asked.push({ path, body: sent })
    if (path === '/api/sample-people/enrolment') return Promise.resolve(Response.json({ code: 'CODE' }))
    if (sent['code'] !== 'CODE')
      return Promise.resolve(Response.json({ code: 'code-unknown' }, { status: 401 }))
    return Promise.resolve(Response.json({ deviceId: 'tablet-1', municipality: '352021' }))
  })
})
afterEach(() => vi.unstubAllGlobals())

test('a code makes the browser a tablet, and one that had ended goes on', async () => {
  await hearDeviceEnd('device-revoked')
  expect(await enrolDevice('CODE', 'タブレット3')).toBe('352021')
  expect(asked).toMatchObject([{ path: '/api/devices', body: { label: 'タブレット3' } }])
  expect(await enrolledDevice()).toMatchObject({ deviceId: 'tablet-1', municipality: '352021' })
  expect(await deviceEnd()).toBeNull()
})

test('a code that opens nothing leaves the browser as it was', async () => {
  await hearDeviceEnd('device-revoked')
  await expect(enrolDevice('OTHER', 'タブレット3')).rejects.toThrow('401')
  expect([await enrolledDevice(), await deviceEnd()]).toEqual([null, 'device-revoked'])
})

test('where the browser makes no keys nothing is asked of the server', async () => {
  vi.stubGlobal('crypto', {})
  await expect(enrolDevice('CODE', 'タブレット3')).rejects.toThrow(NotSecure)
  expect(asked).toEqual([])
})

test('in the demonstration it enrols itself once for a town, and never after the desk revoked it', async () => {
  await enrolInDemonstration('352021')
  await enrolInDemonstration('352021')
  expect(asked.map(({ path }) => path)).toEqual(['/api/sample-people/enrolment', '/api/devices'])
  await hearDeviceEnd('device-revoked')
  await enrolInDemonstration('353051')
  expect(asked).toHaveLength(2)
})
