import { runWeek, type WeekOrder } from './run-week.ts'

addEventListener('message', ({ data }: MessageEvent<WeekOrder>) =>
  postMessage(runWeek(data, () => performance.now())),
)
