const one = (selector) => document.querySelector(selector);
const all = (selector) => [...document.querySelectorAll(selector)];
const shown = (selector) => all(selector).some((element) => element.checkVisibility());
const words = (element) => (element ? element.innerText.trim() : "");
const attributes = (element) => (element ? { ...element.dataset } : null);
const focus = document.activeElement;
return {
  address: location.hash,
  title: document.title,
  language: document.documentElement.lang,
  ready: one("#app #page-heading") !== null && one("#app .loading") === null && !shown("#cover"),
  heading: words(one("#page-heading")),
  item: one("fieldset[data-item]") ? one("fieldset[data-item]").dataset.item : null,
  exhibit: one("fieldset[data-item] figure") ? one("fieldset[data-item] figure").className : null,
  options: all("fieldset[data-item] label input").map((input) => ({
    value: input.value,
    kind: input.type,
    chosen: input.checked,
    text: words(input.closest("label")),
  })),
  steps: all("[data-step]").map((step) => ({ id: step.dataset.step, text: words(step.firstElementChild) })),
  rows: all("select[data-row]").map((list) => ({
    id: list.dataset.row,
    text: words(list.previousElementSibling),
    found: list.value,
    options: [...list.options].map((option) => ({ id: option.value, text: option.text })),
  })),
  rating: one("fieldset[data-rating]") ? one("fieldset[data-rating]").dataset.rating : null,
  rated: one("input[name=rating]:checked") ? one("input[name=rating]:checked").value : null,
  result: attributes(one("[data-result]")),
  indicator: one("fieldset[data-indicator]") ? one("fieldset[data-indicator]").dataset.indicator : null,
  scores: attributes(one("[data-title]")),
  nested: attributes(one("[data-nested]")),
  nested_text: words(one("[data-nested]")),
  notices: all(".notice").map(words),
  focus: focus ? (focus.id ? "#" + focus.id : focus.localName) : "",
  text: words(one("main")),
  stopped: shown("#stopped"),
  cannot_start: shown("#cannot-start"),
  cannot_fetch: shown("#cannot-fetch"),
};
