import { expect, test } from 'vitest'
import { readEventMinute } from '#domain/lesson/read-event-minute.ts'

test.each([
  ['10:30', 630],
  ['9:05', 545],
  ['10:30:00', 630],
  ['１３：３０', 810],
  ['10時30分', 630],
  ['10時', 600],
  ['10時半', 630],
  ['午前10時', 600],
  ['午後1時30分', 810],
  ['午後12時30分', 750],
  ['午後０時', 720],
  ['正午', 720],
  ['PM1:30', 810],
  ['10:00～', 600],
  ['0:00', 0],
  ['24:00', 1440],
])('「%s」 is %i minutes after midnight', (written, minute) => {
  expect(readEventMinute(written)).toBe(minute)
})

test.each(['', '未定', '25:00', '24:30', '10:60', '午前13時', '午前12時', '1030', '10'])(
  '「%s」 is no time',
  (written) => {
    expect(readEventMinute(written)).toBeNull()
  },
)
