import { announce } from './announce.ts';

/** What is being loaded; where it does not come that is said, and it is undefined. */
export const loaded = <T>(loading: Promise<T>): Promise<T | undefined> =>
  loading.catch(() => {
    announce('That could not be loaded. Check the connection and try again.');
    return undefined;
  });
