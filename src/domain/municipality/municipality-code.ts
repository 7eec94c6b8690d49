import { z } from 'zod'

const WEIGHTS = [6, 5, 4, 3, 2]

/** Check digit of a 全国地方公共団体コード: (11 − Σ weight·digit mod 11) mod 10 over the first five digits. */
export const checkDigit = (fiveDigits: string): number => {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(fiveDigits[index]), 0)
  return (11 - (sum % 11)) % 10
}

/** 全国地方公共団体コード: six digits with check digit, always a string. */
export const MunicipalityCode = z
  .string()
  .regex(/^\d{6}$/)
  .refine((code) => checkDigit(code) === Number(code[5]), 'the check digit of the municipality code is wrong')
export type MunicipalityCode = z.infer<typeof MunicipalityCode>
