// Starts the programs. `cargo xtask dist` bundles this file with the glue that wasm-bindgen writes
// (imported as `thuoc-so-glue`) into one classic script, lowered to ES2018.

import start from "thuoc-so-glue";

// Where the look is kept: language and text step, such as `vi 1`.
const LOOK = "thuoc-so/look";
const LANGUAGES = ["vi", "en"];
const TEXT_STEPS = ["-1", "0", "1", "2", "3"];

// The look that the person chose last time, before the program arrives, so that nothing jumps.
function applyLook() {
  let saved = null;
  try {
    saved = localStorage.getItem(LOOK);
  } catch (error) {
    // Storage may be forbidden; then the page looks as it was delivered.
  }
  if (!saved) return;
  const [language, step] = saved.split(" ");
  const page = document.documentElement;
  if (LANGUAGES.includes(language)) page.lang = language;
  if (TEXT_STEPS.includes(step)) page.dataset.size = step;
}

// Every page beside taking a check belongs to the desk, a program of its own that is fetched when one of them
// is opened. Names of its files stand in the page.
const DESK = /^#\/(titles?|history|data|profiles|programme)(\/|$)/;
const places = {};
// What the device does not take is kept here, for both programs.
window.thuocSoUnsaved = {};
let shown = "";

// The program for the page asked for: by what follows `#`, or, where a chat application dropped that, by
// the value of `?to=`.
function wanted() {
  const asked = /[?&]to=([^&]*)/.exec(location.search);
  const hash = location.hash.startsWith("#/") || !asked ? location.hash : "#/" + decodeURIComponent(asked[1]);
  return DESK.test(hash) ? "desk" : "citizen";
}

function files(name) {
  return document.querySelector('meta[name="thuoc-so:' + name + '"]').content.split(" ");
}

// The program, compiled: the `.wasm` and, for servers that refuse to serve that ending, the same bytes as
// `.bin`.
async function compiled(addresses) {
  if (typeof WebAssembly !== "object") throw new Error("this browser has no WebAssembly");
  let reason;
  for (const address of addresses) {
    try {
      return await compiledFrom(address);
    } catch (error) {
      reason = error;
    }
  }
  throw reason;
}

async function compiledFrom(address) {
  const response = await fetch(address, { credentials: "same-origin" });
  if (!response.ok) throw new Error(address + ": " + response.status);
  // Compiling while the bytes arrive is quicker, but only works under the right type.
  const type = response.headers.get("Content-Type") || "";
  if (WebAssembly.compileStreaming && type.startsWith("application/wasm")) {
    return WebAssembly.compileStreaming(response);
  }
  return WebAssembly.compile(await response.arrayBuffer());
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

function show(id, visible) {
  const element = document.getElementById(id);
  if (element) element.hidden = !visible;
}

// Old browser, or no way to get the program: the page says so and offers what works without.
function giveUp(reason) {
  stopAt(reason);
  console.error(reason);
  if (isTrap(reason)) return;
  show("app", false);
  show("cannot-start", true);
}

// A mistake in the program itself ends in a trap. Instead of a frozen screen the page says that the
// answers are saved, and offers to open it again.
function isTrap(reason) {
  return typeof WebAssembly === "object" && reason instanceof WebAssembly.RuntimeError;
}

function stopAt(reason) {
  if (isTrap(reason)) stop();
}

function stop() {
  show("opening", false);
  show("app", false);
  show("stopped", true);
  const page = document.getElementById("stopped");
  // The same page again, question and all; without a script the link leads to the start page.
  page.querySelector("a").addEventListener("click", (event) => {
    event.preventDefault();
    location.reload();
  });
  page.querySelector("h1").focus();
}

addEventListener("error", (event) => stopAt(event.error));
addEventListener("unhandledrejection", (event) => stopAt(event.reason));
// Before the programs hear of it, so that each of them draws into the document.
addEventListener("hashchange", enter);
// Somebody else uses this device in another tab: every tab follows.
addEventListener("storage", (event) => {
  if (event.key === "thuoc-so/profiles") location.reload();
});

applyLook();
enter();
