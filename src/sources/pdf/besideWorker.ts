import { PDFWorker, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
// @ts-expect-error the package has no types of it
import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs';

type Message = { chunk?: object; data?: unknown };
type Listener = (event: { data: Message }) => void;

/**
 * Where messages between the package's two halves go when both run in one thread: to those that listen, as
 * they are. The package's own port copies each, which takes as long as reading the letters.
 */
class Port {
  readonly #listeners = new Set<Listener>();

  postMessage(message: Message): void {
    const event = { data: withLoadedFont(withOwnLists(message)) };
    queueMicrotask(() => {
      for (const listener of this.#listeners) listener(event);
    });
  }

  addEventListener(_name: 'message', listener: Listener, options?: { signal?: AbortSignal }): void {
    this.#listeners.add(listener);
    options?.signal?.addEventListener('abort', () => this.#listeners.delete(listener));
  }
}

/** Who sends a chunk of operators empties its lists to fill them with the next. */
function withOwnLists(message: Message): Message {
  if (message.chunk === undefined) return message;
  const chunk = Object.entries(message.chunk).map(([name, value]: [string, unknown]) => [
    name,
    Array.isArray(value) ? [...(value as unknown[])] : value,
  ]);
  return { ...message, chunk: Object.fromEntries(chunk) as object };
}

/**
 * Who is sent a font loads it to draw with, where it does not draw with the paths of letters, which take long
 * to make. Nothing is drawn here: it is told that it has been loaded.
 */
function withLoadedFont(message: Message): Message {
  const [id, type, font] = Array.isArray(message.data) ? (message.data as unknown[]) : [];
  if (type !== 'Font' || typeof font !== 'object') return message;
  const { extra } = font as { extra?: object };
  return { ...message, data: [id, type, { ...font, extra: { ...extra, attached: true } }] };
}

/** The package's worker in this thread. */
export function besideWorker(): PDFWorker {
  const port = new Port();
  const worker = new PDFWorker({ port: port as never, verbosity: VerbosityLevel.ERRORS });
  (WorkerMessageHandler as { initializeFromPort: (port: Port) => void }).initializeFromPort(port);
  return worker;
}
