/** The folder of the index within the site. */
export const INDEX_FOLDER = 'search-index';
