import { BUGS_OF_KEEPING, BUGS_OF_THE_DAYS, BUGS_OF_THE_REBASE } from './bugs-of-the-device.ts'
import { BUGS_OF_THE_DOMAIN } from './bugs-of-the-domain.ts'
import { BUGS_OF_THE_PULL, BUGS_OF_THE_PUSH } from './bugs-of-the-hub.ts'
import { BUGS_OF_THE_STORES } from './bugs-of-the-stores.ts'
import type { PlantedBug } from './planted-bug.ts'

/** Every mistake that the project's own tests must notice. */
export const ALL_BUGS: readonly PlantedBug[] = [
  ...BUGS_OF_THE_PUSH,
  ...BUGS_OF_THE_PULL,
  ...BUGS_OF_KEEPING,
  ...BUGS_OF_THE_REBASE,
  ...BUGS_OF_THE_DAYS,
  ...BUGS_OF_THE_STORES,
  ...BUGS_OF_THE_DOMAIN,
]
