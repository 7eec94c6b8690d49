import { attendedSeats, type SeatFacts, sumOfSeats } from './attended-seats.ts'

/** 延べ参加者数, in persons: everyone who was at a lesson, once for each lesson; a couple counts two. */
export const attendancesSoFar = (facts: SeatFacts): number => sumOfSeats(attendedSeats(facts))
