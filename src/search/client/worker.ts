import type { Engine } from '../engine/engine.ts';
import type { Answer, Numbered, Request } from '../engine/messages.ts';
import { IndexFiles, openEngine } from '../engine/open.ts';
import { readState } from '../query/state.ts';
import type { Manifest } from '../spans.ts';

/** Search runs in a worker of its own, so that no keystroke waits for it. */

const scope = self as unknown as {
  onmessage: (event: MessageEvent<Numbered<Request>>) => void;
  postMessage: (message: Numbered<Answer>) => void;
  fetch: typeof fetch;
  name: string;
};

const files = new IndexFiles(scope.fetch.bind(self));
scope.fetch = files.fetch;

// the page names the worker after the index's address
const base = scope.name;
let engine: Promise<Engine> | undefined;

const opened = (manifest?: Manifest): Promise<Engine> => {
  if (engine) return engine;
  engine = openEngine(base, (address) => import(/* @vite-ignore */ address), files, manifest);
  // it is opened anew for the next question
  engine.catch(() => (engine = undefined));
  return engine;
};

/** The search asked for last; those before it go no further. */
let newest = 0;

/** A search that a newer one has overtaken. */
class Overtaken extends Error {}

/** Milliseconds after which no further key is awaited. */
const PAUSE = 300;

scope.onmessage = async ({ data: { number, body } }) => {
  const answer = (message: Answer) => scope.postMessage({ number, body: message });
  if (body.type === 'search') newest = number;
  try {
    answer(await answerTo(body, number, answer));
  } catch (error) {
    if (error instanceof Overtaken) {
      answer(
        body.type === 'begin'
          ? { type: 'begin' }
          : { type: 'search', results: undefined, partial: false },
      );
    } else {
      answer({ type: 'failed', reason: String(error) });
    }
  }
};

async function answerTo(
  body: Request,
  number: number,
  answerEarly: (message: Answer) => void,
): Promise<Answer> {
  const ready = await opened(body.type === 'begin' ? body.manifest : undefined);
  switch (body.type) {
    case 'warm':
      await ready.warm();
      return { type: 'warm' };
    case 'begin': {
      const state = readState(new URLSearchParams(body.address));
      const between = async () => {
        await messagesRead();
        if (newest > 0) throw new Overtaken();
      };
      await Promise.all([ready.jump(state.q), ready.search(state, { between })]);
      return { type: 'begin' };
    }
    case 'search': {
      const paused = new Promise((resolve) => setTimeout(resolve, body.typed ? PAUSE : 0));
      const results = await ready.search(body.state, {
        onResults: (some) => answerEarly({ type: 'search', results: some, partial: true }),
        between: async (next) => {
          await (next === 'longer' ? paused : messagesRead());
          if (number !== newest) throw new Overtaken();
        },
      });
      return { type: 'search', results, partial: false };
    }
    case 'count':
      return { type: 'count', counted: await ready.count(body.state, body.spans, body.loose) };
    case 'jump':
      return { type: 'jump', jump: await ready.jump(body.typed) };
    case 'hitsOf':
      return { type: 'hitsOf', hits: await ready.hitsOf(body.state, body.path, body.loose) };
    case 'everyHit':
      return {
        type: 'everyHit',
        cited: await ready.everyHit(body.state, body.spans, body.limit),
      };
  }
}

const { port1: turns, port2: next } = new MessageChannel();
const waiting: (() => void)[] = [];
turns.onmessage = () => waiting.shift()?.();

/** Resolves when the messages that have come meanwhile are read. */
const messagesRead = (): Promise<void> =>
  new Promise((resolve) => {
    waiting.push(resolve);
    next.postMessage(undefined);
  });
