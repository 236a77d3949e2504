import type { Answer, Numbered, Request } from '../engine/messages.ts';

/** Asks the search worker; it starts with the first question, where none was begun (`begin.ts`). */

type AnswerTo<R extends Request> = Extract<Answer, { type: R['type'] }>;

declare global {
  interface Window {
    /** The worker that began what the address asks for, until it is asked by the page. */
    searchBegun?: Worker;
  }
}

const waiting = new Map<number, (answer: Answer) => void>();
let worker: Worker | undefined;
let last = 0;

function started(): Worker {
  if (worker) return worker;
  const base = document.querySelector<HTMLElement>('[data-search-index]')?.dataset['searchIndex'];
  const begun =
    window.searchBegun ??
    new Worker(new URL('./worker.ts', import.meta.url), {
      type: 'module',
      name: new URL(base ?? '/', location.href).href,
    });
  delete window.searchBegun;
  begun.onmessage = ({ data: { number, body } }: MessageEvent<Numbered<Answer>>) => {
    if (body.type === 'failed') stop(begun, body.reason);
    else waiting.get(number)?.(body);
  };
  begun.onerror = (event) => stop(begun, event.message || 'the search could not start');
  worker = begun;
  return begun;
}

/**
 * The next question starts another worker: the index may have been replaced, and some browsers
 * remember a failed request of a module as long as its worker lives.
 */
function stop(failed: Worker, reason: string): void {
  if (failed !== worker) return;
  failed.terminate();
  worker = undefined;
  for (const give of [...waiting.values()]) give({ type: 'failed', reason });
}

/**
 * Rejects with the reason where the search failed. `onPartial` gets what was found before the last
 * answer.
 */
export function ask<R extends Request>(
  request: R,
  onPartial?: (answer: AnswerTo<R>) => void,
): Promise<AnswerTo<R>> {
  const number = ++last;
  const body: Numbered<Request> = { number, body: request };
  return new Promise((resolve, reject) => {
    waiting.set(number, (answer) => {
      if (answer.type === 'failed') reject(new Error(answer.reason));
      else if (answer.type === 'search' && answer.partial) onPartial?.(answer as AnswerTo<R>);
      else resolve(answer as AnswerTo<R>);
      if (answer.type !== 'search' || !answer.partial) waiting.delete(number);
    });
    started().postMessage(body);
  });
}
