/**
 * What is authenticated with an input that was sealed for the hub (`PushedMutation.sealedInput`): device and hub make the same
 * text of it. Not the number: a device may count anew when a hub was restored.
 */
export const sealedAbout = (
  municipality: string,
  { author, name, madeAt }: { readonly author: string; readonly name: string; readonly madeAt: string },
): string => `${municipality}|${author}|${name}|${madeAt}`
