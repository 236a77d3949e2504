import type { APIRoute } from 'astro';
import { href } from '../views/href.ts';

/** Lets a browser search this site from its address bar. */
export const GET: APIRoute = ({ site }) => {
  const search = new URL(href('/en/search/'), site).href;
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>Operative</ShortName>
  <Description>Paragraphs of United Nations resolutions</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Url type="text/html" template="${search}?q={searchTerms}"/>
</OpenSearchDescription>
`,
    { headers: { 'Content-Type': 'application/opensearchdescription+xml' } },
  );
};
