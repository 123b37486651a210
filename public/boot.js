// Starts the programs. `cargo xtask dist` bundles this file with the glue that wasm-bindgen writes
// (imported as `thuoc-so-glue`) into one classic script, lowered to ES2018.

import start from "thuoc-so-glue";
import { compiled, contentArrived, files, giveUp, isTrap, loaded, show, stop, trusted } from "./start.js";

// Programs by how the addresses of their pages begin, or, of a result, how they end. The page names the files of
// those it can start, or the page on which they start; everything else belongs to the page's first program.
const PROGRAMS = {
  desk: /^#\/(titles?|history|data|profiles|programme|hand-over|help|join|check\/.+\/result)(\/|$)/,
  cadre: /^#\/(sessions?|print)(\/|$)/,
};
const first = files("first")[0];
const places = {};
const fetching = {};
const begun = {};
let shown = "";

// How each program starts, once its glue is here.
const programs = (window.thuocSoPrograms = window.thuocSoPrograms || {});
programs.citizen = start;

// A server's own policy may forbid the script that would have done it.
const cover = document.getElementById("cover");
if (cover && !window.thuocSoEarly) cover.remove();

// The page asked for: what follows `#`, or, where a chat application dropped that, the value of `?to=`.
function address() {
  const asked = /[?&]to=([^&]*)/.exec(location.search);
  return location.hash.startsWith("#/") || !asked ? location.hash : "#/" + asked[1].replace(/%2f/gi, "/");
}

// The program that draws it.
function wanted() {
  return Object.keys(PROGRAMS).find((name) => PROGRAMS[name].test(address()) && files(name)) || first;
}

function element(name, properties) {
  return Object.assign(document.createElement(name), properties);
}

// Script and style of a program, as far as they do not stand in the page.
function glue(name, own) {
  const sheets = own.filter((file) => file.endsWith(".css") && !document.querySelector('link[href="' + file + '"]'));
  const parts = sheets.map((href) => element("link", { rel: "stylesheet", href }));
  if (!programs[name]) parts.push(element("script", { src: trusted(own.find((file) => file.endsWith(".js"))) }));
  return Promise.all(parts.map(loaded));
}

// A program's module, and all else it needs: fetched once, and again where that failed.
function fetched(name) {
  if (!fetching[name]) {
    const own = files(name);
    const module = compiled(own.filter((file) => /\.(wasm|bin)$/.test(file)));
    fetching[name] = Promise.all([module, glue(name, own)]);
    fetching[name].catch(() => delete fetching[name]);
  }
  return fetching[name];
}

// Called whenever a question stands. When all content is here and the page is at rest the desk is fetched, so
// that nobody who has answered everything waits for the result or needs the network for it.
window.thuocSoPrepare = () => {
  const atRest = window.requestIdleCallback || ((then) => setTimeout(then, 1000));
  // What fails is tried again at the next question.
  atRest(() => contentArrived().then(() => fetched("desk")).catch(() => {}), { timeout: 3000 });
};

// Gives the screen to the program of the page asked for. The others, with what they know, wait outside
// of the document.
function enter() {
  const name = wanted();
  const [page] = files(name);
  if (page.endsWith(".html")) return location.replace(page + address());
  // On the facilitator's own page every address that is not one of hers leads to the sessions.
  if (first === "cadre" && !PROGRAMS.cadre.test(address())) location.replace("#/sessions");
  if (name === shown) return;
  // The desk has changed what the resting program has in mind.
  if (window.thuocSoOutdated) return location.reload();
  const opening = !shown;
  const place = document.getElementById("app");
  shown = name;
  show("cannot-fetch", false);
  show("opening", !opening && !begun[name]);
  if (places[name]) return place.replaceWith(places[name]);
  places[name] = opening ? place : element("div", { id: "app" });
  if (!opening) place.replaceWith(places[name]);
  begin(name, opening);
}

async function begin(name, opening) {
  try {
    const [module] = await fetched(name);
    if (shown === name) {
      await programs[name]({ module_or_path: module });
      begun[name] = true;
      if (opening) {
        if (window.thuocSoEarly) window.thuocSoEarly.uncover();
        afterwards();
      }
      // Unless somebody has turned back while it began.
      if (shown === name) {
        show("opening", false);
        if (!opening) atTheTop("app");
      }
      return;
    }
    // Somebody has turned back in the meantime; the program begins when they come again.
  } catch (reason) {
    if (opening) return giveUp(reason);
    if (isTrap(reason)) return stop();
    if (shown === name) {
      // Every way from here, the same page too, tries again.
      shown = "nothing";
      show("opening", false);
      show("cannot-fetch", true);
      atTheTop("cannot-fetch");
    }
  }
  delete places[name];
}

// Where a program begins on a page that another one has opened, the heading takes the focus, as it does when
// a program goes on to another page of its own.
function atTheTop(id) {
  const heading = document.querySelector("#" + id + " h1");
  scrollTo(0, 0);
  if (heading) heading.focus();
}

document.querySelector("#cannot-fetch .button").onclick = (event) => {
  event.preventDefault();
  enter();
};

// A program that draws no page of its own.
async function helper(name) {
  const [module] = await fetched(name);
  await programs[name]({ module_or_path: module });
}

// What can wait. The one-file edition has nothing of it.
function afterwards() {
  const [address] = files("after") || [];
  if (!address) return;
  const own = files("release")[0];
  const begin = () => loaded(element("script", { src: trusted(address) })).then(() => window.thuocSoAfter(trusted, own, helper));
  // The first touch comes before it. Without it everything works; nothing is said then.
  setTimeout(() => begin().catch(() => {}), 1000);
}

// Before the programs hear of it, so that each of them draws into the document.
addEventListener("hashchange", enter);
// Somebody else uses this device in another tab, or has erased what was kept: every tab follows, before a program
// writes back what it has in mind. A storage that was cleared from outside names no key, and is written again.
addEventListener("storage", (event) => {
  const [, what] = /^thuoc-so\/(profiles|state|titles|sets|session\/)/.exec(event.key) || [];
  if (what === "profiles" || (what && event.newValue === null)) {
    event.stopImmediatePropagation();
    // Until the next page comes the programs would take a missing text for one that the browser has lost.
    window.thuocSoLeaving = true;
    location.reload();
  }
});

enter();
