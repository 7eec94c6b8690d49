import { isIPv6 } from 'node:net'
import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'

const GROUPS = 8
/** What a provider hands to one household or office: whoever has it can take any address in it. */
const GROUPS_OF_A_NETWORK = 4

const inHex = (ipv4: string): string => {
  const [a = 0, b = 0, c = 0, d = 0] = ipv4.split('.').map(Number)
  return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`
}

/** The eight groups of an IPv6 address as numbers. */
const groupsOf = (address: string): number[] => {
  const hex = address.replace(/[\d.]+$/, (end) => (end.includes('.') ? inHex(end) : end))
  const [head = [], tail = []] = hex.split('::').map((part) => part.split(':').filter(Boolean))
  const gap = Array<string>(GROUPS - head.length - tail.length).fill('0')
  return [...head, ...gap, ...tail].map((group) => parseInt(group, 16))
}

const isMapped = (groups: readonly number[]): boolean =>
  groups[5] === 0xffff && groups.slice(0, 5).every((group) => group === 0)

/**
 * By what a client is counted: an IPv4 address as it is, also where it comes as ::ffff:192.0.2.7; of an IPv6 address the
 * network (`2001:db8:0:1::/64`), however it is written.
 */
export const countedAddress = (address: string): string => {
  const bare = address.replace(/^\[([^\]]*)\](:\d+)?$/, '$1').replace(/%.*$/, '')
  if (!isIPv6(bare)) return address
  const groups = groupsOf(bare)
  if (isMapped(groups))
    return groups
      .slice(6)
      .flatMap((group) => [group >> 8, group & 255])
      .join('.')
  const network = groups.slice(0, GROUPS_OF_A_NETWORK).map((group) => group.toString(16))
  return `${network.join(':')}::/64`
}

/**
 * Where a request came from, as it is counted: the connection's address, or the last X-Forwarded-For entry, which our own proxy
 * wrote.
 */
export const clientAddress = (c: Context, isBehindProxy: boolean): string => {
  const forwarded = isBehindProxy ? c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim() : undefined
  const bindings = c.env as Partial<HttpBindings> | undefined
  return countedAddress(forwarded ?? bindings?.incoming?.socket.remoteAddress ?? 'unknown')
}
