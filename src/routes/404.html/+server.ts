export const prerender = true;
export const trailingSlash = 'never';

/** What a static host shows for an address that is not there. */
export const GET = () =>
  new Response(
    `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Not found · Lieudit</title>
<h1>Not found</h1>
<p>There is no page at this address.</p>
</html>
`,
    { headers: { 'content-type': 'text/html; charset=utf-8' } }
  );
