/**
 * The controls of a form that say something else than the page was drawn with. Asked when the script begins, these are
 * what a person did before it came, or what the browser put back when it drew the page again. Of two radios, the one
 * that is chosen now.
 */
export function changedControls(form: HTMLFormElement): readonly Element[] {
  return [...form.elements].filter(isChanged);
}

function isChanged(control: Element): boolean {
  if (control instanceof HTMLTextAreaElement) return isOtherText(control);
  if (!(control instanceof HTMLInputElement)) return false;
  switch (control.type) {
    case 'radio':
      return control.checked && !control.defaultChecked;
    case 'checkbox':
      return control.checked !== control.defaultChecked;
    case 'hidden':
      return false;
    default:
      return isOtherText(control);
  }
}

/** A browser reads every end of a line as one character, and keeps what the page was drawn with as it came. */
function isOtherText({ value, defaultValue }: HTMLInputElement | HTMLTextAreaElement): boolean {
  return value !== defaultValue.replaceAll(/\r\n?/g, '\n');
}
