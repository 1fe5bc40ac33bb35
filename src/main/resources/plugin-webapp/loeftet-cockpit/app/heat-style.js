/** Cockpit fetches only plugin.css by itself: the look of the heat comes with its first module. */
export function dress() {
  const id = 'loeftet-heat-style';
  if (document.getElementById(id)) return;
  const link = document.createElement('link');
  link.id = id;
  link.rel = 'stylesheet';
  link.href = new URL('./heat.css', import.meta.url).href;
  document.head.append(link);
}
