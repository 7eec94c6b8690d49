import { say } from './complaint.ts'
import { runSchedule } from './run-schedule.ts'
import { readSchedule } from './schedule.ts'

/** Tells on stdout what happens in a schedule, step by step, and what is wrong at its end; whether nothing is. */
export const replaySchedule = async (text: string): Promise<boolean> => {
  const { complaints } = await runSchedule(readSchedule(text), (line) => console.log(line))
  for (const one of complaints) console.log(say(one))
  console.log(complaints.length === 0 ? 'nothing is wrong' : `${complaints.length} complaints`)
  return complaints.length === 0
}
