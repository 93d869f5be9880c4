/* On a phone the rows of the staff's menu slide sideways: each is slid to where one is (scroll-initial-target, for all browsers). */

for (const here of document.querySelectorAll(".staff-bar [aria-current]")) {
  const row = here.closest("ul");
  row.scrollLeft += here.getBoundingClientRect().left - row.getBoundingClientRect().left;
}
