// What waits until the first program has begun: keeping the site on the device, offering a new release, the ways out
// of another site's frame and of an application that shows pages, and the way from a wide screen to a phone. SENTENCES
// is put in by the build.

const IDS = ["on-phone", "way-out", "framed", "new-release", "ready-offline"];
// The first page, on a screen that leaves room beside it.
const HOME = /^(#\/?)?$/;
const WIDE = matchMedia("(min-width: 75em)");
// The pages on which something would be printed or saved as a file.
const PAPERS = /^#\/(check\/[^/]+\/result|title\/[^/]+\/result|data)(\/|$)/;
// Small drawings: copy, the menu in the corner, the browser, paste.
const DRAWN = [
  "M9 9h11v11H9zM5 15H4V4h11v1",
  "M5 2h14v20H5zM15 6h.01M15 9h.01M15 12h.01",
  "M3 5h18v14H3zM3 9h18M6 7h.01M9 7h.01",
  "M7 5H5v16h14V5h-2M9 3h6v4H9zM12 11v6M9 14l3 3 3-3",
];
const shown = {};

// Lines below the page, in its language, as long as they hold.
function draw() {
  const say = SENTENCES[document.documentElement.lang] || SENTENCES.vi;
  for (const id of IDS) {
    const known = document.getElementById(id);
    if (known) known.remove();
    if (shown[id]) document.body.append(shown[id](say));
  }
}

function show(id, content) {
  shown[id] = content;
  draw();
}

function element(name, attributes, ...children) {
  const made = Object.assign(document.createElement(name), attributes);
  made.append(...children);
  return made;
}

// Several can stand there together, so each but the last has a name of its own.
function aside(id, label, ...children) {
  const made = element("aside", { id, className: "beside" }, ...children);
  if (label) made.setAttribute("aria-label", label);
  return made;
}

function drawing(path) {
  const make = (name) => document.createElementNS("http://www.w3.org/2000/svg", name);
  const [svg, line] = [make("svg"), make("path")];
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}

// Applications that show pages drop what is printed or saved. The copied text carries the work along.
function offerWayOut() {
  if (!("inside" in document.documentElement.dataset)) return;
  const look = () =>
    show(
      "way-out",
      PAPERS.test(location.hash) &&
        ((say) =>
          aside(
            "way-out",
            say.way_out,
            element(
              "details",
              {},
              element("summary", {}, say.way_out),
              element("p", {}, say.way_out_why),
              element("ol", {}, ...DRAWN.map((path, step) => element("li", {}, drawing(path), say["way_out_" + step]))),
              element("a", { href: "#/data" }, say.data_link),
            ),
          )),
    );
  addEventListener("hashchange", look);
  look();
}

// Whoever sits at a computer may rather answer on a phone. The drawer is fetched on such screens alone.
async function offerPhone(start) {
  if (!document.querySelector('meta[name="thuoc-so:drawer"]') || !location.protocol.startsWith("http")) return;
  let picture;
  const look = async () => {
    const here = () => WIDE.matches && HOME.test(location.hash) && !/[?&]to=/.test(location.search);
    if (here() && !picture) {
      await start("drawer");
      picture = window.thuocSoDraw(location.href.split(/[?#]/)[0]);
    }
    const draw = (say) => {
      const code = element("img", { src: picture, alt: say.on_phone_code, width: 200, height: 200 });
      return aside("on-phone", say.on_phone, element("p", {}, say.on_phone), code);
    };
    show("on-phone", here() && picture && draw);
  };
  addEventListener("hashchange", look);
  WIDE.addListener(look);
  await look();
}

// Within another site's page the storage is apart from that of the page itself, and may vanish.
function offerWholePage() {
  if (window.top === window) return;
  try {
    // A page of the same site shares its storage.
    if (window.top.location.origin === location.origin) return;
  } catch (error) {
    // Another site's address is not told.
  }
  show("framed", (say) =>
    aside("framed", say.whole_page, say.framed + " ", element("a", { href: location.href, target: "_top" }, say.whole_page)),
  );
}

// What a worker says of itself: its release where all of that is on the device, or nothing.
function release(worker) {
  return new Promise((told) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (event) => told(event.data);
    worker.postMessage("release?", [port2]);
  });
}

// Only where it is true: the worker in charge has everything of the release that this page is of.
async function sayReady(registration, own) {
  if (registration.active && (await release(registration.active)) === own) {
    show("ready-offline", (say) => aside("ready-offline", null, say.offline_ready));
    registration.active.postMessage("tidy");
  }
}

// A new release waits until somebody wants it.
async function offer(worker, own) {
  const next = await release(worker);
  if (!next) return;
  // The page came from the network already.
  if (next === own) return worker.postMessage("take over");
  const take = () => {
    // What the device did not take would be lost with the page.
    if (Object.values(window.thuocSoUnsaved).some(Boolean)) return show("new-release");
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload());
    worker.postMessage("take over");
  };
  show("new-release", (say) =>
    aside(
      "new-release",
      say.take_new_release,
      element("p", {}, say.new_release),
      element("button", { type: "button", className: "button-second", onclick: take }, say.take_new_release),
    ),
  );
}

function follow(registration, own) {
  sayReady(registration, own);
  if (registration.waiting) offer(registration.waiting, own);
  registration.addEventListener("updatefound", () => {
    const next = registration.installing;
    next.addEventListener("statechange", () => {
      if (next.state === "installed" && registration.active) offer(next, own);
      if (next.state === "activated") sayReady(registration, own);
    });
  });
}

// The facilitator's page has no lines of its own: the host fills in those of `index.html`.
async function takeHostLines() {
  if (document.querySelector('meta[name="thuoc-so:unit"]')) return;
  const response = await fetch("index.html", { credentials: "same-origin" });
  const page = await response.text();
  const line = /<meta name="(thuoc-so:(?:unit|person|phone))"[^>]*? content="([^"]*)"/g;
  for (let found = line.exec(page); found; found = line.exec(page)) {
    document.head.append(element("meta", { name: found[1], content: found[2].replace(/&amp;/g, "&") }));
  }
}

// An attempt's pages: only there is more on the screen than everybody sees.
const QUESTIONS = /^#\/check\/[^/]+\/(\d+|review|part\/\d+(\/start)?)$/;

// An element as `early.js` draws it again.
function pictured(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  const attributes = [...node.attributes].map(({ name, value }) => [name, value]);
  return [node.localName, attributes, Boolean(node.checked || node.selected), picturedIn(node)];
}

function picturedIn(node) {
  return [...node.childNodes].filter(({ nodeType }) => nodeType < Node.CDATA_SECTION_NODE).map(pictured);
}

// Phones throw pages away as soon as another application is in front. The page that is left is kept as a picture for the
// moment in which it is opened again, and for no longer: nobody is to find there what was removed elsewhere.
function keepPicture({ PICTURE, seal }) {
  const look = () => {
    try {
      localStorage.removeItem(PICTURE);
      const app = document.getElementById("app");
      const { lang, dataset } = document.documentElement;
      const isOwn = document.hidden && QUESTIONS.test(location.hash) && !app.querySelector(".error, svg");
      // Another tab may have erased the work that this one still shows.
      const isSaved = !Object.values(window.thuocSoUnsaved).some(Boolean) && seal().includes("thuoc-so/state");
      if (isOwn && isSaved) localStorage[PICTURE] = JSON.stringify([seal(), location.hash, lang, dataset.size, picturedIn(app)]);
    } catch (error) {
      // Without a storage, or with a full one, the page opens without a picture.
    }
  };
  addEventListener("visibilitychange", look);
  look();
}

// Browsers fetch what is named here at once, so it is named when the page stands. The oldest servers serve the icon as a
// picture; one that refuses the manifest does no harm.
function nameIcons() {
  const icon = "icon-192.png";
  document.querySelector('link[rel="icon"]').href = icon;
  const link = (rel, href) => element("link", { rel, href });
  document.head.append(link("apple-touch-icon", icon), link("manifest", "manifest.json"));
}

// `boot.js` calls this with what it trusts as addresses of scripts, with the release that the page is of, and with what
// starts a program that draws no page.
window.thuocSoAfter = (trusted, own, start) => {
  new MutationObserver(draw).observe(document.documentElement, { attributeFilter: ["lang"] });
  nameIcons();
  takeHostLines().catch(() => {});
  if (window.thuocSoEarly) keepPicture(window.thuocSoEarly);
  offerWholePage();
  offerWayOut();
  // Where the drawer cannot be had, the page is as it is on a phone.
  offerPhone(start).catch(() => {});
  // Plain http, private windows and old browsers have none; then nothing is said.
  const workers = navigator.serviceWorker;
  if (workers) {
    workers.register(trusted("sw.js")).then((registration) => follow(registration, own), () => {});
  }
};
