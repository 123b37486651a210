// The glue of the desk, bundled like `boot.js`, which fetches and starts it.

import start from "thuoc-so-glue";

window.thuocSoStart = start;
