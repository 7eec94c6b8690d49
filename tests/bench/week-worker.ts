import { runWeek, type WeekOrder } from './week/run-week.ts'

addEventListener('message', ({ data }: MessageEvent<WeekOrder>) =>
  postMessage(runWeek(data, () => performance.now())),
)
