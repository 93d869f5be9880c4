/* Makes a drawn chart live when the reader asks for it: the figure under the pointer is marked and said in words.

   <div data-chart>
     <div class="drawing-wide"><svg …></div>
     <div class="drawing-compact"><svg …></div>
   </div>
   <button type="button" data-live-chart data-wide="#id" data-compact="#id" aria-pressed="false" hidden>…</button>

   The button stands after its chart. data-wide and data-compact name the two specifications: "#id" of a JSON block in
   the page, or an address of this site. The packages (0.8 MB) are loaded at the first press and not before. Runs under a
   policy without unsafe-eval and unsafe-inline: expressions are interpreted, and no style sheet is written into the page. */

const PACKAGES = {
  vega: () => import("../../vendor/vega/vega.min.js"),
  vegaLite: () => import("../../vendor/vega/vega-lite.min.js"),
  vegaEmbed: () => import("../../vendor/vega/vega-embed.min.js"),
};

let loaded;

/* The packages leave themselves in globalThis and need each other there: one after the other. */
function load() {
  loaded ??= (async () => {
    for (const fetchPackage of Object.values(PACKAGES)) await fetchPackage();
    return globalThis.vegaEmbed;
  })();
  return loaded;
}

async function specification(source) {
  if (source.startsWith("#")) return JSON.parse(document.querySelector(source).textContent);
  const answer = await fetch(source, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(`${source}: ${answer.status}`);
  return answer.json();
}

/* The specification carries light literals; here they become what the style sheet says now, dark included. */
function coloured(spec, element) {
  const style = getComputedStyle(element);
  let text = JSON.stringify({ ...spec, usermeta: {} });
  for (const [name, literal] of Object.entries(spec.usermeta?.palette ?? {})) {
    const colour = style.getPropertyValue(name).trim();
    if (colour) text = text.replaceAll(`"${literal}"`, JSON.stringify(colour));
  }
  return JSON.parse(text);
}

function isShown(element) {
  return element !== null && element.getClientRects().length > 0;
}

async function draw(button, chart) {
  const wide = isShown(chart.querySelector(".drawing-wide"));
  const [embed, spec] = await Promise.all([load(), specification(wide ? button.dataset.wide : button.dataset.compact)]);
  const place = document.createElement("div");
  place.className = "drawing-live";
  chart.after(place);
  await embed(place, coloured(spec, chart), {
    mode: "vega-lite",
    ast: true,
    renderer: "svg",
    actions: false,
    defaultStyle: false,
    tooltip: { disableDefaultStyle: true },
  });
  place.querySelector("svg").setAttribute("aria-hidden", "true"); /* the whole is described, its parts are in the table */
  place.setAttribute("role", "img");
  place.setAttribute("aria-label", `${spec.usermeta?.title ?? ""}. ${spec.description}`);
  return place;
}

async function toggle(button, chart) {
  const live = chart.nextElementSibling?.classList.contains("drawing-live") ? chart.nextElementSibling : null;
  if (live) live.remove();
  else await draw(button, chart);
  chart.hidden = !live;
  button.setAttribute("aria-pressed", String(!live));
}

for (const button of document.querySelectorAll("[data-live-chart]")) {
  const chart = button.parentElement.querySelector("[data-chart]");
  button.hidden = false;
  button.addEventListener("pointerenter", load, { once: true });
  button.addEventListener("focus", load, { once: true });
  button.addEventListener("click", async () => {
    button.disabled = true;
    try {
      await toggle(button, chart);
    } catch (error) {
      button.hidden = true; /* the drawn chart and its table are still there */
      console.warn(error);
    } finally {
      button.disabled = false;
      button.focus();
    }
  });
}
