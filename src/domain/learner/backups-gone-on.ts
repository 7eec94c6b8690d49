import { addDays, type Day, tokyoDay } from '../day.ts'
import type { Erasure } from '../erasure.ts'

/** Offices delete a backup after so many days: until then one made earlier still holds whoever was erased. */
export const BACKUP_DAYS = 90

/** The day from which no backup holds them any more, where the office keeps to the rule. */
export const backupsGoneOn = ({ at }: Erasure): Day => addDays(tokyoDay(at), BACKUP_DAYS + 1)
