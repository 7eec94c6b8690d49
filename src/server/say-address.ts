import type { AddressInfo } from 'node:net'

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

const addressOf = ({ address, family, port }: AddressInfo): string =>
  family === 'IPv6' ? `http://[${address}]:${port}` : `http://${address}:${port}`

const whatIsMissing = (publicUrl: URL | null, { port }: AddressInfo): string | null => {
  if (publicUrl?.protocol === 'https:') return null
  if (publicUrl && !LOOPBACK.has(publicUrl.hostname)) return 'Passkeys do not work there: they need https.'
  if (publicUrl?.hostname === 'localhost') return null
  return `Passkeys work at http://localhost:${port} only. For other devices set PUBLIC_URL to the https address people use.`
}

/** What is said when the server listens, by line: where people find it, and what does not work there. */
export const sayAddress = (publicUrl: URL | null, listening: AddressInfo): string[] => {
  const missing = whatIsMissing(publicUrl, listening)
  return [`Magonote is at ${publicUrl?.origin ?? addressOf(listening)}`, ...(missing ? [missing] : [])]
}
