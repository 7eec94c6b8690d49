const inKeyOrder = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value

/** Whether two rows say the same, in whatever order their fields stand. */
export const isSameRow = (one: unknown, other: unknown): boolean =>
  one === other ||
  JSON.stringify(one) === JSON.stringify(other) ||
  JSON.stringify(one, inKeyOrder) === JSON.stringify(other, inKeyOrder)

/** Names of the fields in which two rows differ; what stands in them is nobody's business. */
export const differingFields = (one: object, other: object): string[] => {
  const [a, b] = [one, other] as Record<string, unknown>[]
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])]
  return names.filter((name) => !isSameRow(a?.[name] ?? null, b?.[name] ?? null))
}
