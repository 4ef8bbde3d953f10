/** npm run guide: writes docs/from-pyspark.md from the pairs of test/parity and the answers of test/gold. */
import { writeFileSync } from "node:fs";
import { guidePath, guideText } from "../test/parity/harness/guide.ts";

writeFileSync(guidePath, guideText());
