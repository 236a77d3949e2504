import { announce } from './announce.ts';

/** The button that changes the colours: as the device, light, dark; the choice is remembered. */

const choices = ['auto', 'light', 'dark'] as const;
const names = { auto: 'as the device', light: 'light', dark: 'dark' };

const button = document.querySelector<HTMLButtonElement>('[data-theme-button]');
const label = button?.querySelector('[data-theme-name]');

const chosen = () => choices.find((c) => c === document.documentElement.dataset['theme']) ?? 'auto';

if (button && label) {
  label.textContent = `Colours: ${names[chosen()]}`;
  button.addEventListener('click', () => {
    const next = choices[(choices.indexOf(chosen()) + 1) % choices.length] ?? 'auto';
    if (next === 'auto') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = next;
    try {
      localStorage.setItem('theme', next);
    } catch {
      // Storage may be forbidden; the choice then lasts as long as the page.
    }
    label.textContent = `Colours: ${names[next]}`;
    announce(`Colours: ${names[next]}`);
  });
}
