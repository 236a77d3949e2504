import type { Answer, Numbered, Request } from '../engine/messages.ts';

/** Asks the search worker; it starts with the first question. */

type AnswerTo<R extends Request> = Extract<Answer, { type: R['type'] }>;

const waiting = new Map<number, (answer: Answer) => void>();
let worker: Worker | undefined;
let last = 0;

function started(): Worker {
  if (worker) return worker;
  const base = document.querySelector<HTMLElement>('[data-search-index]')?.dataset['searchIndex'];
  worker = new Worker(new URL('./worker.ts', import.meta.url), {
    type: 'module',
    name: new URL(base ?? '/', location.href).href,
  });
  worker.onmessage = ({ data: { number, body } }: MessageEvent<Numbered<Answer>>) => {
    waiting.get(number)?.(body);
  };
  worker.onerror = (event) => {
    worker = undefined; // the next question starts another
    for (const give of [...waiting.values()]) {
      give({ type: 'failed', reason: event.message || 'the search could not start' });
    }
  };
  return worker;
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
