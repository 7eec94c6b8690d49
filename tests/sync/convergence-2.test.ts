import { everySchedule } from './every-schedule.ts'

everySchedule(2)
