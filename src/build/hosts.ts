/** What hosts of static sites take for nothing, as they publish it. */
const HOSTS = [
  { name: 'GitHub Pages', files: Infinity, bytes: 1e9 },
  { name: 'Cloudflare Pages', files: 20_000, bytes: Infinity },
];

/** "fits GitHub Pages (1 GB), not Cloudflare Pages (20,000 files)" */
export function fitting(site: { files: number; bytes: number }): string {
  const named = (fits: boolean) =>
    HOSTS.filter(({ files, bytes }) => (site.files <= files && site.bytes <= bytes) === fits).map(
      ({ name, files, bytes }) =>
        `${name} (${bytes < Infinity ? `${bytes / 1e9} GB` : `${files.toLocaleString('en')} files`})`,
    );
  const list = new Intl.ListFormat('en-GB');
  const [fits, not] = [named(true), named(false)];
  return [
    fits.length > 0 ? `fits ${list.format(fits)}` : 'fits no free host that is known',
    ...(not.length > 0 ? [`not ${list.format(not)}`] : []),
  ].join(', ');
}
