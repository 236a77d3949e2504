/** Tells of what was asked last: an answer that comes when something else was asked is dropped. */
export function turns(): () => () => boolean {
  let last = 0;
  return () => {
    const own = ++last;
    return () => own === last;
  };
}
