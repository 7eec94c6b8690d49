/** One set for every size of task. Shares are of all changes tried; temperatures are in the task's unit of time. */
export const TUNING = {
  exchangeShare: 0.3,
  swapShare: 0.2,
  /** Of the swaps at a patient with two services. */
  swapPartsShare: 0.2,
  firstTemperature: 100,
  /** Where the best of the trials goes on. */
  warmTemperature: 12,
  lastTemperature: 0.5,
  trials: 5,
  /** Of the budget, for each trial. */
  trialShare: 0.1,
  /** Changes tried before the keys are spread anew. */
  reorderEvery: 2000,
} as const
