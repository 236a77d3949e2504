import { announce } from './announce.ts';

/** Whether the device has a sheet to share with. */
const canShare = 'share' in navigator;

/** Opens the sheet by which the device shares an address. */
export async function share(title: string, url: string): Promise<void> {
  try {
    await navigator.share({ title, url });
  } catch (error) {
    // who closes the sheet has not failed
    if (!(error instanceof DOMException && error.name === 'AbortError'))
      announce('That could not be shared');
  }
}

for (const button of document.querySelectorAll<HTMLElement>('[data-share]'))
  button.hidden = !canShare;
