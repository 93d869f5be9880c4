/* Says beside a form that is edited in its place when nothing could be saved: what was written stays in it.

   <form hx-post="…"> <… data-in-place-failed hidden> </form> */

function show(event, failed) {
  const form = event.target.closest?.("form");
  const said = form?.querySelector("[data-in-place-failed]");
  if (said) said.hidden = !failed;
}

document.body.addEventListener("htmx:beforeRequest", (event) => show(event, false));
for (const name of ["htmx:sendError", "htmx:responseError", "htmx:timeout"])
  document.body.addEventListener(name, (event) => show(event, true));
