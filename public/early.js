// Stands in the page and runs before anything is painted: until the program of the page asked for arrives, a picture of
// that page is shown. It is what stood there when this device left the site or, for somebody new, the introduction that
// comes with the page. What is touched in the meantime happens as soon as the program is there. A server's own policy
// may forbid this script; then the page opens without a picture. FIRST_CHECK is put in by the build.

const PICTURE = "thuoc-so/picture";
const TOUCHABLE = "a,button,input,select,summary";
// The introduction of the first check, by a link or by a link of a chat application. Whoever has begun sees their question.
const INTRODUCTION = new RegExp("^(#/|.*[?&]to=)check(/|%2f)" + FIRST_CHECK + "(&|$)", "i");

const app = document.getElementById("app");
const cover = document.getElementById("cover");
const address = location.hash || location.search;
const touches = [];
let finger = false;

// Where the look, who uses the device, and their work are kept.
function ours() {
  return Object.keys(localStorage).filter((key) => /^thuoc-so\/(state|profiles|look)/.test(key)).sort();
}

// What all pictures depend on: the release, the host's lines, and what stands there; work ends with its checksum.
function seal() {
  const lines = document.querySelectorAll('meta[name^="thuoc-so:"]');
  return JSON.stringify([[...lines].map((line) => line.content), ours().map((key) => [key, localStorage[key].slice(-12)])]);
}

// A text, or an element: its name, its attributes, whether it is chosen, and what stands in it.
function drawn(piece) {
  if (typeof piece === "string") return piece;
  const [name, attributes, chosen, pieces] = piece;
  const element = document.createElement(name);
  for (const [word, value] of attributes) {
    // The policy allows no style in markup.
    if (word === "style") element.style.cssText = value;
    else element.setAttribute(word, value);
  }
  element.append(...pieces.map(drawn));
  element.checked = element.selected = chosen;
  return element;
}

function covers() {
  try {
    // Whatever comes of it: nobody is to find it later.
    const picture = localStorage[PICTURE];
    delete localStorage[PICTURE];
    if (!ours().length) return INTRODUCTION.test(address);
    const [of, at, language, size, pieces] = JSON.parse(picture);
    const leadsThere = INTRODUCTION.test(address) && at.startsWith("#/check/" + FIRST_CHECK + "/");
    if (of !== seal() || !(at === address || leadsThere)) return false;
    cover.textContent = "";
    cover.append(...pieces.map(drawn));
    // The look comes with the next script, too late for what is painted now.
    document.documentElement.lang = language;
    if (size) document.documentElement.dataset.size = size;
    return true;
  } catch (error) {
    // Storage may be forbidden, and without one there is no picture.
    return false;
  }
}

// The same thing to touch is found again by what it is.
function likeness(element) {
  const { tagName, id, name, type, textContent, dataset } = element;
  return [tagName, id, name, type, tagName === "INPUT" && element.value, dataset.row, textContent].join("|");
}

function touched(event) {
  const element = event.target.closest(TOUCHABLE);
  if (!element) return;
  const isField = /^(INPUT|SELECT)$/.test(element.tagName) && element.type !== "button";
  if (event.type === "click" && !isField) event.preventDefault();
  else if (event.type === "click") return;
  touches.push([likeness(element), isField && element.value]);
  // The answer looks chosen at once.
  for (const row of cover.querySelectorAll(".option")) row.classList.toggle("chosen", row.querySelector("input").checked);
}

function heading(place) {
  const found = place.querySelector("h1");
  return found && found.textContent;
}

function lift() {
  cover.remove();
  app.hidden = false;
}

function uncover() {
  if (!cover.parentNode) return;
  // What goes away under a finger is not touched.
  if (finger || app.querySelector(".loading")) return setTimeout(uncover, 16);
  const focused = cover.contains(document.activeElement) && likeness(document.activeElement);
  const isSame = heading(cover) === heading(app);
  lift();
  if (!isSame) return;
  const find = (like) => [...app.querySelectorAll(TOUCHABLE)].find((element) => likeness(element) === like);
  const element = focused && find(focused);
  if (element) element.focus({ preventScroll: true });
  for (const [like, value] of touches) {
    const element = find(like);
    if (!element) return;
    if (element.tagName !== "SELECT") {
      element.click();
    } else {
      element.value = value;
      element.dispatchEvent(new Event("change", { bubbles: true }));
    }
    // What comes after the page has changed was meant for the one before.
    if (!value) return;
  }
}

if (covers()) {
  cover.hidden = false;
  app.hidden = true;
  for (const press of ["pointerdown", "keydown"]) cover.addEventListener(press, () => (finger = true));
  for (const lift of ["pointerup", "pointercancel", "keyup", "blur"]) addEventListener(lift, () => (finger = false));
  cover.addEventListener("click", touched, true);
  cover.addEventListener("change", touched, true);
  // Another page is asked for, which this is no picture of.
  addEventListener("hashchange", () => {
    // Where the program cannot start, its place stays hidden.
    if (cover.parentNode && !cover.hidden) lift();
  });
} else {
  cover.remove();
}

window.thuocSoEarly = { PICTURE, seal, uncover };
