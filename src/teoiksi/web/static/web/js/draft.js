/* Keeps what is being written in a form on this device until it has been saved, and clears it at sign-out.

   <form data-draft="person" …>
     <… data-draft-restored hidden>  shown when words were brought back
     <section data-item="slug" data-seen="12" data-mine> fields </section>
     <… data-draft-offline hidden>   shown when the connection is broken
   </form>

   data-seen is the number of the newest update, data-mine says that it is the writer's own: when it has grown and is one's
   own, the words have been saved and the draft goes. data-draft-answer says that the page already has what was sent. */

const PREFIX = "teoiksi-draft-";
const PATIENCE = 8000; /* milliseconds to wait for the server before saying that there is no connection */

function read(key) {
  try {
    return JSON.parse(localStorage.getItem(key)) ?? {};
  } catch {
    return {}; /* no storage, or spoiled: then there is no draft */
  }
}

function write(key, items) {
  try {
    if (Object.keys(items).length) localStorage.setItem(key, JSON.stringify(items));
    else localStorage.removeItem(key);
  } catch {
    /* the device keeps nothing: the form works without */
  }
}

function forgetAll() {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
  } catch {
    /* the device keeps nothing */
  }
}

function fieldsOf(section) {
  return [...section.querySelectorAll("input:not([type=hidden]), textarea")];
}

function nameOf(field) {
  return field.type === "radio" || field.type === "checkbox" ? `${field.name}=${field.value}` : field.name;
}

function valueOf(field) {
  return field.type === "radio" || field.type === "checkbox" ? field.checked : field.value;
}

function fill(section, values) {
  let changed = false;
  for (const field of fieldsOf(section)) {
    const value = values[nameOf(field)];
    if (value === undefined || value === valueOf(field)) continue;
    if (typeof value === "boolean") field.checked = value;
    else field.value = value;
    for (let fold = field.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    changed = true;
  }
  return changed;
}

/* An item is still a draft unless it has left the page or its newest update is one's own and newer than the draft. */
function isSaved(section, item) {
  return section === null || (section.dataset.seen !== item.seen && "mine" in section.dataset);
}

function restore(form, key) {
  const items = read(key);
  let changed = false;
  for (const [slug, item] of Object.entries(items)) {
    const section = form.querySelector(`[data-item="${CSS.escape(slug)}"]`);
    if (isSaved(section, item)) delete items[slug];
    else if (!("draftAnswer" in form.dataset) && fill(section, item.values)) changed = true;
  }
  write(key, items);
  form.querySelector("[data-draft-restored]").hidden = !changed;
}

function keep(key, section) {
  const values = Object.fromEntries(fieldsOf(section).map((field) => [nameOf(field), valueOf(field)]));
  write(key, { ...read(key), [section.dataset.item]: { seen: section.dataset.seen, values } });
}

async function isReached(address) {
  if (!navigator.onLine) return false;
  try {
    await fetch(address, { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(PATIENCE) });
    return true;
  } catch {
    return false;
  }
}

for (const form of document.querySelectorAll("form[data-draft]")) {
  const key = PREFIX + form.dataset.draft;
  const offline = form.querySelector("[data-draft-offline]");
  restore(form, key);
  form.addEventListener("input", (event) => {
    const section = event.target.closest("[data-item]");
    if (section) keep(key, section);
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    offline.hidden = true;
    /* Not form.action: a field of that name would be got instead. */
    if (await isReached(form.getAttribute("action"))) form.submit();
    else offline.hidden = false;
  });
}

for (const form of document.querySelectorAll("form[data-forgets-drafts]")) form.addEventListener("submit", forgetAll);
