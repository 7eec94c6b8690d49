/** Every person of the cast has the family name 見本 (sample), so that nobody takes them for real. */
export const castName = (given: string): string => `見本　${given}`

export const castKana = (kana: string): string => `みほん　${kana}`
