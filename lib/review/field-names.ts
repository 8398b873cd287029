/** The names of the boxes about one theme or question. Apart from their reader: a browser needs no more than these. */
export function judgementField(subject: string): string {
  return `${subject}.judgement`;
}
export function wordsField(subject: string): string {
  return `${subject}.words`;
}
/** Which version of the council’s answer stood beside the choices: 0 where there was none, or none to be seen. */
export function answerVersionField(subject: string): string {
  return `${subject}.answer`;
}
export function versionField(subject: string): string {
  return `${subject}.version`;
}
