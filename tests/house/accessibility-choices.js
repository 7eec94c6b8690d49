/** Where the recommended accessibility rules would forbid what is right in this house. */
export const accessibilityChoices = {
  // A label either holds its control or names it by id; asking for both at once hides nothing more.
  'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
  // VoiceOver forgets that a list without bullets is a list unless its role is written down.
  'vuejs-accessibility/no-redundant-roles': ['error', { ul: ['list'], ol: ['list'] }],
}
