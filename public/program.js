// The glue of a program beside the first one, bundled like `boot.js`, which starts it when one of its pages is
// opened. PROGRAM is its name, put in by the build.

import start from "thuoc-so-glue";

(window.thuocSoPrograms = window.thuocSoPrograms || {})[PROGRAM] = start;
