// Watches a page from before its first script on. The same for every page measured; what the page has to show
// stands in EXPECTED.
(() => {
  const expected = EXPECTED;
  const seen = { paint: null, ready: null, shifts: [], tasks: [], tap: null };
  const waiting = { ready: [], tap: [] };

  const settle = (name, value) => {
    seen[name] = value;
    waiting[name].splice(0).forEach((done) => done(value));
  };
  const when = (name, done) => (seen[name] === null ? waiting[name].push(done) : done(seen[name]));

  const watch = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  watch("paint", (entry) => {
    if (entry.name === "first-contentful-paint") seen.paint = entry.startTime;
  });
  watch("longtask", (entry) => seen.tasks.push([entry.startTime, entry.duration]));
  // What follows a touch is meant to follow it.
  watch("layout-shift", (entry) => {
    if (!entry.hadRecentInput) seen.shifts.push({ value: entry.value });
  });

  // Calls back when what the document holds now has been painted: the message is handled right after the frame.
  const painted = (done) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => done(performance.now());
      channel.port2.postMessage(null);
    });

  // The question can be answered as soon as all its answers stand there, with a size to be touched.
  const stands = () => {
    const fields = document.querySelectorAll(expected.field);
    if (fields.length < expected.fields || !document.body.textContent.includes(expected.text)) return false;
    const place = fields[0].getBoundingClientRect();
    return place.width > 0 && place.height > 0;
  };
  const mutations = new MutationObserver(() => {
    if (!stands()) return;
    mutations.disconnect();
    painted((now) => settle("ready", now));
  });
  mutations.observe(document, { childList: true, subtree: true });

  // From the moment the finger is lifted to the frame in which the answer looks chosen.
  const expectTap = (chosen) => {
    seen.tap = null;
    addEventListener(
      "pointerup",
      (lifted) => {
        const look = () => {
          if (!document.querySelector(chosen)) return requestAnimationFrame(look);
          const channel = new MessageChannel();
          channel.port1.onmessage = () => settle("tap", performance.now() - lifted.timeStamp);
          channel.port2.postMessage(null);
        };
        requestAnimationFrame(look);
      },
      { capture: true, once: true },
    );
  };

  // Brings something into sight and says where a finger finds it.
  const place = (selector) => {
    const element = document.querySelector(selector);
    if (!element) return null;
    const touched = element.closest("label") || element;
    touched.scrollIntoView({ block: "center" });
    const { left, top, width, height } = touched.getBoundingClientRect();
    return [left + width / 2, top + height / 2];
  };

  window.bench = { seen, when, painted, expectTap, place };
})();
