// Starts the reader of QR codes, in a worker of its own. In the one-file edition, from which no worker can be
// started, it lives in the page.

import start from "thuoc-so-glue";

if (typeof document === "object") {
  (window.thuocSoPrograms = window.thuocSoPrograms || {}).reader = start;
} else {
  let started;
  onmessage = async ({ data }) => {
    if (data.module) started = start({ module_or_path: data.module });
    await started;
    postMessage(data.pixels ? thuocSoRead(data.width, data.height, data.pixels) : []);
  };
}
