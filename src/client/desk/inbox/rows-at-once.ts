/** A list of hundreds would keep the computer busy and nobody reads it to its end. */
export const ROWS_AT_ONCE = 50
