import { announce } from './announce.ts';

/** The switch of the keys that are single characters; the reader's choice is kept on the device. */

const KEY = 'keys';

export function singleKeysAreOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

const toggle = document.querySelector<HTMLInputElement>('[data-keys-on]');
if (toggle) {
  toggle.checked = singleKeysAreOn();
  toggle.addEventListener('change', () => {
    try {
      localStorage.setItem(KEY, toggle.checked ? 'on' : 'off');
    } catch {
      announce('This browser does not allow remembering the choice');
    }
  });
}
