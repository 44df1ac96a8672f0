/** `prior`: what the new document says of the old one's year is not what the old one says. */
export const DIFFERENCES = ['changed', 'appeared', 'vanished', 'prior'] as const;
export type DifferenceKind = (typeof DIFFERENCES)[number];
