/** Bytes, as rows sealed on a device are, so that JSON can hold them: `{ "base64": "…" }`. */
export const withBytesAsText = (value: unknown): unknown => {
  if (value instanceof Uint8Array) return { base64: Buffer.from(value).toString('base64') }
  if (Array.isArray(value)) return value.map(withBytesAsText)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withBytesAsText(one)]))
}

const isBytes = (value: object): value is { base64: string } =>
  'base64' in value && Object.keys(value).length === 1

export const withBytes = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withBytes)
  if (typeof value !== 'object' || value === null) return value
  if (isBytes(value)) return new Uint8Array(Buffer.from(value.base64, 'base64'))
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withBytes(one)]))
}
