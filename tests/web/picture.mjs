/** The picture of the page that README.md shows: `node tests/web/picture.mjs PROGRAM` writes `src/web/picture.png`. */

import { join } from "node:path";
import { address, golden, open, published, root, run, test } from "./browser.mjs";

test("the picture is made", async () => {
  const page = address(join(published(golden("hoog-2023"), "hoog-2023"), "index.html"));
  const own = await open(page, { locale: "en-GB", viewport: { width: 1180, height: 660 } });
  await own.screenshot({ path: join(root, "src/web/picture.png") });
});

await run();
