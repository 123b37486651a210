// Starts the programs. `cargo xtask dist` bundles this file with the glue that wasm-bindgen writes
// (imported as `thuoc-so-glue`) into one classic script, lowered to ES2018.

import start from "thuoc-so-glue";
import { compiled, files, giveUp, script, show, stop } from "./start.js";

// Programs by how the addresses of their pages begin. The page names the files of those it can start, or the
// page on which they start; everything else belongs to the page's first program.
const PROGRAMS = {
  desk: /^#\/(titles?|history|data|profiles|programme|hand-over)(\/|$)/,
  cadre: /^#\/sessions?(\/|$)/,
};
const first = files("first")[0];
const places = {};
let shown = "";

// How each program starts, once its glue is here.
const programs = (window.thuocSoPrograms = window.thuocSoPrograms || {});
programs.citizen = start;

// The page asked for: what follows `#`, or, where a chat application dropped that, the value of `?to=`.
function address() {
  const asked = /[?&]to=([^&]*)/.exec(location.search);
  return location.hash.startsWith("#/") || !asked ? location.hash : "#/" + asked[1].replace(/%2f/gi, "/");
}

// The program that draws it.
function wanted() {
  return Object.keys(PROGRAMS).find((name) => PROGRAMS[name].test(address()) && files(name)) || first;
}

// Script and style of a program, as far as they do not stand in the page.
async function glue(name, own) {
  for (const style of own.filter((file) => file.endsWith(".css"))) {
    if (document.querySelector('link[href="' + style + '"]')) continue;
    const sheet = document.createElement("link");
    sheet.rel = "stylesheet";
    sheet.href = style;
    document.head.append(sheet);
  }
  if (!programs[name]) await script(own.find((file) => file.endsWith(".js")));
  return programs[name];
}

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
  const place = document.getElementById("app");
  const opening = !shown;
  shown = name;
  show("opening", false);
  if (places[name]) return place.replaceWith(places[name]);
  if (opening) {
    places[name] = place;
  } else {
    places[name] = document.createElement("div");
    places[name].id = "app";
    place.replaceWith(places[name]);
    show("opening", true);
  }
  begin(name)
    .then(() => show("opening", false))
    .catch((reason) => (opening ? giveUp(reason) : stop(reason)));
}

async function begin(name) {
  const own = files(name);
  const [module, run] = await Promise.all([compiled(own.filter((file) => /\.(wasm|bin)$/.test(file))), glue(name, own)]);
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
