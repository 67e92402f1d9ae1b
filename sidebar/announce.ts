/** Says a text to screen readers without moving the focus; the live region stands in `page.html`. */
export function announce(text: string): void {
  const region = document.getElementById('live');
  if (region) region.textContent = text;
}
