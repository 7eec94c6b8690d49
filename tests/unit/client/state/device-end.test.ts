import 'fake-indexeddb/auto'
import { afterEach, expect, test } from 'vitest'
import { deviceEnd, deviceGoesOn, hearDeviceEnd, onDeviceEnd } from '#client/state/device-end.ts'

afterEach(() => deviceGoesOn())

test('what the server says of the end of a tablet is remembered and told, until it goes on', async () => {
  let told = 0
  const forget = onDeviceEnd(() => (told += 1))
  await hearDeviceEnd('device-revoked')
  expect([await deviceEnd(), told]).toEqual(['device-revoked', 1])
  await hearDeviceEnd('device-lease-over')
  expect([await deviceEnd(), told]).toEqual(['device-lease-over', 2])
  await deviceGoesOn()
  expect([await deviceEnd(), told]).toEqual([null, 3])
  forget()
  await hearDeviceEnd('device-revoked')
  expect(told).toBe(3)
})

test.each(['not-signed-in', 'signature-wrong', undefined, null, 401])('%s ends no tablet', async (code) => {
  await hearDeviceEnd(code)
  expect(await deviceEnd()).toBeNull()
})
