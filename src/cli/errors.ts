/** Something that the caller can mend: told in a line or two, without a stack; the command ends with 2. */
export class CannotRun extends Error {}
