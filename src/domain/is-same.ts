const inKeyOrder = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value

/** Whether two values say the same, in whatever order a database gave their fields back. */
export const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one, inKeyOrder) === JSON.stringify(other, inKeyOrder)

/** Whether a row says all that was typed; what else stands in it does not matter. */
export const saysAll = (row: object, typed: object): boolean =>
  Object.entries(typed).every(([field, value]) => isSame(Reflect.get(row, field), value))
