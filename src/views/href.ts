/**
 * The address of a page or file of this site, as links write it: the base path and then `path`,
 * which opens with a slash ("/en/A/RES/64/1/#para-1"). Every internal link goes through here. What is
 * encoded already, as a query mostly is, stays as it is.
 */
export const href = (path: `/${string}`): string => {
  const base = import.meta.env.BASE_URL;
  const address = encodeURI((base.endsWith('/') ? base.slice(0, -1) : base) + path);
  return address.replace(/%25(?=[0-9A-F]{2})/g, '%');
};

/** The full address, with the origin, as citations and other sites need it. */
export const absolute = (path: `/${string}`, site: URL | undefined): string =>
  new URL(href(path), site).href;
