import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { clientAddress, countedAddress } from '#server/access/client-address.ts'

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['::FFFF:c000:0207', '192.0.2.7'],
  ['0:0:0:0:0:ffff:192.0.2.7', '192.0.2.7'],
  ['[::ffff:192.0.2.7]:4711', '192.0.2.7'],
])('a client of the old addresses, written %s, is counted as %s', (address, counted) => {
  expect(countedAddress(address)).toBe(counted)
})

test('whoever changes addresses within their own network is counted as one', () => {
  const written = [
    '2001:db8:0:12::1',
    '2001:DB8::12:ffff:ffff:ffff:ffff',
    '2001:0db8:0000:0012:1:2:3:4',
    '[2001:db8:0:12::7]:443',
    '2001:db8:0:12::9%eth0',
    '2001:db8:0:12::192.0.2.7',
  ]
  expect(new Set(written.map(countedAddress))).toEqual(new Set(['2001:db8:0:12::/64']))
})

test('the network beside it is counted for itself', () => {
  expect(countedAddress('2001:db8:0:13::1')).toBe('2001:db8:0:13::/64')
  expect(countedAddress('::1')).toBe('0:0:0:0::/64')
  expect(countedAddress('::')).toBe('0:0:0:0::/64')
})

test('what is no address stays as it is', () => {
  for (const odd of ['unknown', '', '1.2.3', '::ffff:1.2.3.999', 'x:y']) expect(countedAddress(odd)).toBe(odd)
})

const seen = (isBehindProxy: boolean, forwarded: string, remoteAddress: string): Promise<string> => {
  const app = new Hono().get('/', (c) => c.text(clientAddress(c, isBehindProxy)))
  const bindings = { incoming: { socket: { remoteAddress } } }
  return Promise.resolve(app.request('/', { headers: { 'X-Forwarded-For': forwarded } }, bindings)).then(
    (answer) => answer.text(),
  )
}

test('behind our own proxy its last word counts, elsewhere nobody’s', async () => {
  expect(await seen(true, '198.51.100.1, 2001:db8:0:12::1', '::1')).toBe('2001:db8:0:12::/64')
  expect(await seen(false, '198.51.100.1', '::ffff:192.0.2.7')).toBe('192.0.2.7')
})
