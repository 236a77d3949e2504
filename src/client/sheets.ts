/**
 * What stands at the head of each sheet on paper: a symbol, which no style sheet can know. Without a
 * script the sheets have the page's title, where the browser prints it.
 */
const symbol = document.querySelector('.masthead .symbol')?.textContent?.trim();

if (symbol) {
  const head = new CSSStyleSheet();
  const words = `"${symbol.replace(/["\\\n]/g, '\\$&')}"`;
  head.replaceSync(
    `@page { @top-right { content: ${words}; font: 9pt 'Source Sans 3', sans-serif } }
     @page :first { @top-right { content: none } }`,
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, head];
}
