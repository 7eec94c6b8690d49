/** What may be wrong with a crew, as the codes of findings. */
export const NO_LEAD = 'no-lead'
export const TOO_FEW = 'too-few-people'
export const CREW_FULL = 'crew-full'
