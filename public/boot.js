// Starts the programs. `cargo xtask dist` bundles this file with the glue that wasm-bindgen writes
// (imported as `thuoc-so-glue`) into one classic script, lowered to ES2018.

import start from "thuoc-so-glue";
import { compiled, files, giveUp, show, stop } from "./start.js";

// Every page beside taking a check belongs to the desk, a program of its own that is fetched when one of them
// is opened. Names of its files stand in the page.
const DESK = /^#\/(titles?|history|data|profiles|programme|hand-over)(\/|$)/;
const places = {};
let shown = "";

// The program for the page asked for: by what follows `#`, or, where a chat application dropped that, by
// the value of `?to=`.
function wanted() {
  const asked = /[?&]to=([^&]*)/.exec(location.search);
  const hash = location.hash.startsWith("#/") || !asked ? location.hash : "#/" + asked[1].replace(/%2f/gi, "/");
  return DESK.test(hash) ? "desk" : "citizen";
}

// Script and style of the second program; its script puts how it starts where this one finds it.
function fetched(script, style) {
  const sheet = document.createElement("link");
  sheet.rel = "stylesheet";
  sheet.href = style;
  const element = document.createElement("script");
  element.src = script;
  document.head.append(sheet, element);
  return new Promise((done, failed) => {
    element.onload = () => done(window.thuocSoStart);
    element.onerror = () => failed(new Error(script));
  });
}

// Gives the screen to the program of the page asked for. The other one, with what it knows, waits outside
// of the document.
function enter() {
  const name = wanted();
  if (name === shown) return;
  // The desk has changed what the resting program has in mind.
  if (window.thuocSoOutdated) return location.reload();
  const place = document.getElementById("app");
  const first = !shown;
  shown = name;
  show("opening", false);
  if (places[name]) return place.replaceWith(places[name]);
  if (first) {
    places[name] = place;
  } else {
    places[name] = document.createElement("div");
    places[name].id = "app";
    place.replaceWith(places[name]);
    show("opening", true);
  }
  begin(name)
    .then(() => show("opening", false))
    .catch((reason) => (first ? giveUp(reason) : stop(reason)));
}

async function begin(name) {
  const [script, style, ...addresses] = name === "desk" ? files(name) : [null, null, ...files("wasm")];
  const [module, run] = await Promise.all([compiled(addresses), script ? fetched(script, style) : start]);
  if (shown === name) return run({ module_or_path: module });
  // Somebody has turned back in the meantime; the program begins when they come again.
  delete places[name];
}

// Before the programs hear of it, so that each of them draws into the document.
addEventListener("hashchange", enter);
// Somebody else uses this device in another tab: every tab follows.
addEventListener("storage", (event) => {
  if (event.key === "thuoc-so/profiles") location.reload();
});

enter();
