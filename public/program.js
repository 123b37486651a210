// The glue of a program beside the first one, bundled like `boot.js`, which starts it when one of its pages is
// opened. PROGRAM is its name, put in by the build.

import start from "thuoc-so-glue";

// Where there are results or sessions the browser is asked to keep what is stored; what it answers changes nothing.
(window.thuocSoPrograms = window.thuocSoPrograms || {})[PROGRAM] = (given) => {
  if (navigator.storage && navigator.storage.persist) navigator.storage.persist().catch(() => {});
  // The program is mounted in a task after the one that has begun it.
  return start(given).then(() => new Promise((done) => setTimeout(done)));
};
