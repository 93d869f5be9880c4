/* What the tests measure in a page; run by the browser beside axe, never part of the site. */
globalThis.inspection = (() => {
  const TEXT_GAP = 1; /* pixels that rounding may take */

  /* What only a screen reader gets is clipped to nothing; drawings are one picture. */
  const isClipped = (element) => {
    const style = getComputedStyle(element);
    return style.position === "absolute" && style.overflow === "hidden" && element.offsetWidth <= 1;
  };

  function isShown(element) {
    if (element.closest("svg, [aria-hidden=true]") || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    for (let each = element; each; each = each.parentElement) if (isClipped(each)) return false;
    return true;
  }

  const name = (element) => {
    const words = element.textContent.trim().replace(/\s+/g, " ").slice(0, 60);
    return `<${element.localName}${element.className ? ` class="${element.className}"` : ""}> ${words}`;
  };

  const elements = () => [...document.body.querySelectorAll("*")];

  function headings() {
    const levels = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].filter((each) => each.checkVisibility());
    return levels
      .filter((each, at) => Number(each.localName[1]) > Number(levels[at - 1]?.localName[1] ?? 0) + 1)
      .map(name);
  }

  /* Controls must be 24 pixels both ways; links inside a sentence are left to axe, which knows the exceptions. */
  function small() {
    const isInSentence = (element) => element.localName === "a" && getComputedStyle(element).display === "inline";
    return [...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
      .filter((element) => isShown(element) && !isInSentence(element) && !element.classList.contains("skip-link"))
      .filter((element) => {
        const box = element.getBoundingClientRect();
        return Math.min(box.width, box.height) < 24;
      })
      .map(name);
  }

  /* The box around the text that stands in the element itself. */
  function ownText(element) {
    const nodes = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    if (!nodes.length) return null;
    const boxes = nodes.map((node) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return range.getBoundingClientRect();
    });
    const edge = (side, choose) => choose(...boxes.map((box) => box[side]));
    return {
      left: edge("left", Math.min),
      right: edge("right", Math.max),
      top: edge("top", Math.min),
      bottom: edge("bottom", Math.max),
    };
  }

  const isScroller = (element) => /auto|scroll/.test(getComputedStyle(element).overflowX);

  function scroller(element) {
    for (let each = element; each; each = each.parentElement) if (isScroller(each)) return each;
    return null;
  }

  /* Text that a box with hidden overflow cuts off, and text that sticks out of its own box. */
  function cut() {
    const hides = (value) => value === "hidden" || value === "clip";
    const found = [];
    for (const element of elements()) {
      const text = ownText(element);
      if (!text || !isShown(element)) continue;
      const isScrolled = scroller(element) !== null;
      if (text.right > innerWidth + TEXT_GAP && !isScrolled) found.push(`beyond the window: ${name(element)}`);
      for (let box = element; box !== document.documentElement; box = box.parentElement) {
        const style = getComputedStyle(box);
        const edge = box.getBoundingClientRect();
        const isCutAcross = hides(style.overflowX) && (text.right > edge.right + TEXT_GAP || text.left < edge.left - TEXT_GAP);
        const isCutDown = hides(style.overflowY) && (text.bottom > edge.bottom + TEXT_GAP || text.top < edge.top - TEXT_GAP);
        if (isCutAcross || isCutDown) found.push(`cut off: ${name(element)}`);
        if (style.position === "fixed" || isScroller(box)) break;
      }
      if (getComputedStyle(element).display !== "inline" && element.clientWidth && element.scrollWidth > element.clientWidth + TEXT_GAP)
        found.push(`sticks out: ${name(element)}`);
    }
    return found;
  }

  function look() {
    return {
      language: document.documentElement.lang,
      title: document.title,
      firstHeadings: document.querySelectorAll("h1").length,
      skippedHeadings: headings(),
      small: small(),
      cut: cut(),
      widerBy: document.documentElement.scrollWidth - innerWidth,
      languages: Object.fromEntries(
        [...document.querySelectorAll(".languages a")].map((link) => [link.hreflang, link.pathname + link.search]),
      ),
      scripts: [...document.scripts].filter((each) => !each.type || each.type === "module").length,
    };
  }

  /* Everything that Tab should stop at, in the order of the page; of a group of radio buttons only the chosen or first. */
  function stops() {
    const places = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']";
    const radios = new Set();
    return [...document.querySelectorAll(places)].filter((element) => {
      if (element.disabled || element.tabIndex < 0 || !element.checkVisibility({ visibilityProperty: true })) return false;
      if (element.type !== "radio") return true;
      const isSeen = radios.has(element.name);
      radios.add(element.name);
      return !isSeen;
    });
  }

  /* Boxes that the style sheet shows in another order than the page has them, with something in them to stop at. */
  function reordered() {
    const isMoved = (style) => style.order !== "0" || (/flex/.test(style.display) && /reverse/.test(style.flexDirection + style.flexWrap));
    const reached = new Set(stops());
    return elements()
      .filter((element) => isMoved(getComputedStyle(element)))
      .filter((element) => reached.has(element) || [...element.querySelectorAll("*")].some((each) => reached.has(each)))
      .map((element) => `shown in another order: ${name(element)}`);
  }

  /* The link of a card draws its ring around the whole card, with what stands after it. */
  function isRinged(element) {
    const hasRing = (style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    return hasRing(getComputedStyle(element)) || hasRing(getComputedStyle(element, "::after"));
  }

  /* Whether another thing lies over the whole of it: one free corner or middle is enough. */
  function isHidden(element) {
    const boxes = [...element.getClientRects()];
    const points = boxes.flatMap((box) => [
      [box.left + box.width / 2, box.top + box.height / 2],
      [box.left + 3, box.top + 3],
      [box.right - 3, box.bottom - 3],
    ]);
    return !points.some(([x, y]) => {
      const top = document.elementFromPoint(x, y);
      return top !== null && (element.contains(top) || top.contains(element));
    });
  }

  /* Where the keyboard is: its number among the stops, and what is wrong there; null when it has left the page. */
  function focus() {
    const element = document.activeElement;
    if (element === document.body || element === document.documentElement) return null;
    const faults = [];
    if (!isRinged(element)) faults.push(`no visible focus: ${name(element)}`);
    if (isHidden(element)) faults.push(`focus is hidden: ${name(element)}`);
    return { at: stops().indexOf(element), name: name(element), faults };
  }

  const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

  /* What breaks the named rules of axe, or any of the usual ones. */
  async function violations(rules) {
    const { violations: found } = await axe.run(document, {
      runOnly: rules.length ? { type: "rule", values: rules } : TAGS,
      resultTypes: ["violations"],
      rules: rules.length ? {} : { "target-size": { enabled: true } },
    });
    return found.map((each) => `${each.id}: ${each.nodes.slice(0, 3).map((node) => node.html.slice(0, 200)).join(" | ")}`);
  }

  const takesRoom = (element) => element.checkVisibility() && element.getBoundingClientRect().height > 0;

  /* What is seen of the boxes that should not be on paper. */
  const printed = (selector) => [...document.querySelectorAll(selector)].filter(takesRoom).map(name);

  /* Links that lead out without their address beside them, and links inside the site with one. */
  function addresses() {
    const isTold = (link) => [link.textContent, getComputedStyle(link, "::after").content].some((words) => words.includes(link.getAttribute("href")));
    return [...document.querySelectorAll("main a")]
      .filter((link) => takesRoom(link) && isTold(link) !== /^https?:/.test(link.getAttribute("href")))
      .map((link) => `${link.getAttribute("href")} ${name(link)}`);
  }

  return { look, violations, cut, stops, reordered, focus, printed, addresses };
})();
