// Starts the facilitator's program in `cadre.html`.

import start from "thuoc-so-glue";
import { compiled, files, giveUp } from "./start.js";

compiled(files("wasm"))
  .then((module) => start({ module_or_path: module }))
  .catch(giveUp);
