/** Begins to count something, of so many where that is known; each step says how many more. */
export type Progress = (what: string, total?: number) => (more: number) => void;

/** Says every two seconds how far something has come; nothing of what is done sooner. */
export const progressTo =
  (say: (line: string) => void): Progress =>
  (what, total) => {
    let said = performance.now();
    let done = 0;
    return (more) => {
      done += more;
      const now = performance.now();
      if (now - said < 2000) return;
      said = now;
      const of = total === undefined ? '' : ` of ${total.toLocaleString('en')}`;
      say(`${done.toLocaleString('en')}${of} ${what}`);
    };
  };
