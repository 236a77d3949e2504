let clearing: ReturnType<typeof setTimeout> | undefined;

/** Says what was done, to eyes and screen readers, and takes it away after four seconds. */
export function announce(message: string): void {
  const place = document.getElementById('announcement');
  if (!place) return;
  clearTimeout(clearing);
  place.textContent = message;
  clearing = setTimeout(() => (place.textContent = ''), 4000);
}
