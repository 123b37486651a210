// What every entry does to start a program: the look, the bytes, and the pages that say why it does not work.

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

// What the page names under this word: files, or nothing.
export function files(name) {
  const line = document.querySelector('meta[name="thuoc-so:' + name + '"]');
  return line && line.content.split(" ");
}

// A file of the site. In the one-file edition it stands in the page itself, in base64.
async function file(address) {
  const block = document.querySelector('script[data-file="' + address + '"]');
  if (block) return new Response(Uint8Array.from(atob(block.textContent), (byte) => byte.charCodeAt(0)));
  const response = await fetch(address, { credentials: "same-origin" });
  if (!response.ok) throw new Error(address + ": " + response.status);
  return response;
}

// Content by its address. It is read once for all programs of the page, so that what one of them has shown the
// other one can show without the network.
const content = {};

async function bytes(address) {
  if (!address) throw new Error("the page names no such file");
  return new Uint8Array(await (await file(address)).arrayBuffer());
}

// What the page fetches early is read while the program is on its way, so that it finds it here.
for (const link of document.querySelectorAll('link[rel="preload"][href$=".bin"]')) {
  const address = link.getAttribute("href");
  content[address] = bytes(address);
  // Whoever asks for it hears of it.
  content[address].catch(() => {});
}

// Called by the programs; `done` gets the bytes, or nothing where they cannot be had. What has not come early waits
// until what can be drawn without it has been drawn.
window.thuocSoFile = (address, done) => {
  const read = content[address] || (content[address] = turn().then(() => bytes(address)));
  // Each in a task of its own: what is read already comes all at once, and a finger may come in between.
  read.then((bytes) => setTimeout(done, 0, bytes), () => {
    delete content[address];
    done();
  });
};

// Many files are asked for one after the other, and only after a while where no page waits for one, so that a finger
// is never kept waiting.
let waiting = 0;
async function turn() {
  const place = waiting++;
  const pause = (time) => new Promise((done) => setTimeout(done, time));
  // In a tab that is not seen nothing is drawn.
  await Promise.race([new Promise(requestAnimationFrame), pause(300)]);
  await pause(30 * place);
  for (let left = 12; left > 0 && !document.querySelector("#app .loading"); left--) await pause(100);
  waiting--;
}

// Keeps its promise when all content that was asked for so far is here.
export function contentArrived() {
  return Promise.all(Object.values(content));
}

// Called by the programs. Browsers take longer for their history and their title than for most of a page, so the
// page is drawn first; each change waits its turn.
window.thuocSoTitle = (title) => setTimeout(() => (document.title = title));
window.thuocSoAddress = (address, replaces) =>
  setTimeout(() => {
    try {
      history[replaces ? "replaceState" : "pushState"](null, "", address);
    } catch (error) {
      // A page opened as a file, or in a strict frame, may refuse the history: the hash always works.
      location.hash = address;
    }
  });

// After the changes of history that wait their turn: it is the new address that is loaded anew.
window.thuocSoReopen = () => setTimeout(() => location.reload());

// The program, compiled: the `.wasm` and, for servers that refuse to serve that ending, the same bytes as
// `.bin`.
export async function compiled(addresses) {
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
  const response = await file(address);
  // Compiling while the bytes arrive is quicker, but only works under the right type.
  const type = response.headers.get("Content-Type") || "";
  if (WebAssembly.compileStreaming && type.startsWith("application/wasm")) {
    return WebAssembly.compileStreaming(response);
  }
  return WebAssembly.compile(await response.arrayBuffer());
}

// The browsers that know Trusted Types take addresses of scripts from here alone: files of this folder.
const types = window.trustedTypes;
const policy = types && types.createPolicy("thuoc-so", { createScriptURL: (name) => (/^[\w.-]+\.js$/.test(name) ? name : "") });

export function trusted(name) {
  return policy ? policy.createScriptURL(name) : name;
}

// A worker of the site, for the facilitator's program.
window.thuocSoWorker = (name) => new Worker(trusted(name));

// Puts a script or a style sheet of the site into the page.
export function loaded(element) {
  document.head.append(element);
  return new Promise((done, failed) => {
    element.onload = done;
    element.onerror = () => {
      element.remove();
      failed(new Error(element.src || element.href));
    };
  });
}

export function show(id, visible) {
  const element = document.getElementById(id);
  if (element) element.hidden = !visible;
}

// Old browser, or no way to get the program: the page says so and offers what works without.
export function giveUp(reason) {
  show("cover", false);
  stopAt(reason);
  console.error(reason);
  if (isTrap(reason)) return;
  show("app", false);
  show("cannot-start", true);
}

// A mistake in the program itself ends in a trap. Instead of a frozen screen the page says that the
// answers are saved, and offers to open it again.
export function isTrap(reason) {
  return typeof WebAssembly === "object" && reason instanceof WebAssembly.RuntimeError;
}

function stopAt(reason) {
  if (isTrap(reason)) stop();
}

export function stop() {
  show("cover", false);
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

// What the device does not take is kept here, for every program of the page.
window.thuocSoUnsaved = {};

addEventListener("error", (event) => stopAt(event.error));
addEventListener("unhandledrejection", (event) => stopAt(event.reason));

// The host's lines, before any program arrives.
function showHost() {
  const says = (word) => (files(word) || []).join(" ").trim();
  const line = document.querySelector(".offered");
  if (!line || !says("unit")) return;
  const known = ["unit", "person", "phone"].filter(says);
  line.textContent = known.map((word) => line.dataset[word] + ": " + says(word)).join("\n");
}

// Applications that show pages say yes to printing and to files and then do nothing. That cannot be felt from
// within, so here alone their names are asked for.
if (/zalo|; wv\)|FBA[NV]\/|Line\/|MicroMessenger/i.test(navigator.userAgent)) document.documentElement.dataset.inside = "";

applyLook();
showHost();
