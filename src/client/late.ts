/** The module that failed, as browsers name it: "Failed to fetch …: https://a.org/_astro/b.js". */
const ADDRESS = /https?:\/\/\S+\.js/;

/** Counts for the whole page, so that no address is tried twice. */
let tries = 0;

/**
 * Loads a module when it is first asked for. Some browsers remember a failed request of a module as
 * long as the page lives; so it is asked for again at another address, at once and each time after.
 * The promise rejects where neither comes.
 */
export function late<Module>(load: () => Promise<Module>): () => Promise<Module> {
  let loaded: Promise<Module> | undefined;
  const again = (error: unknown): Promise<Module> => {
    const [address] = ADDRESS.exec(String(error)) ?? [];
    if (address === undefined) throw error;
    return import(/* @vite-ignore */ `${address}?again=${++tries}`) as Promise<Module>;
  };
  return () => {
    if (loaded) return loaded;
    const loading = load().catch(again);
    loaded = loading;
    loading.catch(() => (loaded = undefined));
    return loading;
  };
}
