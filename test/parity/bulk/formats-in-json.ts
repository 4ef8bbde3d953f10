import { bulk } from "../bulk.ts";

const date = "map('dateFormat', 'dd/MM/yyyy')";
const moment = "map('timestampFormat', 'dd/MM/yyyy HH:mm')";
const local = "map('timestampNTZFormat', 'dd/MM/yyyy HH:mm')";
const zoned = "map('timestampFormat', 'dd/MM/yyyy HH:mm XXX', 'timeZone', 'America/New_York')";

/** Options of from_json and to_json about dates and times. */
export default bulk("formats of dates and times in JSON", {
  expressions: [
    ...[
      [`{"a":"03/02/2024"}`, "a DATE", date],
      [`{"a":"2024-02-03"}`, "a DATE", date],
      [`{"a":"30/02/2024"}`, "a DATE", date],
      [`{"a":["03/02/2024", null]}`, "a ARRAY<DATE>", date],
      [`{"a":"03/02/2024 10:11"}`, "a TIMESTAMP", moment],
      [`{"a":"2024-02-03 10:11:12"}`, "a TIMESTAMP", moment],
      [`{"a":"03/02/2024 25:11"}`, "a TIMESTAMP", moment],
      [`{"a":"03/02/2024 10:11"}`, "a TIMESTAMP_NTZ", local],
      [`{"a":"03/02/2024 10:11 +02:00"}`, "a TIMESTAMP", zoned],
      [`{"a":"2024-02-03 10:11"}`, "a TIMESTAMP", "map('timeZone', 'America/New_York')"],
    ].map(([text, schema, options]) => `from_json('${text}', '${schema}', ${options})`),
    ...[date, moment, local, zoned, "map('timeZone', 'Asia/Kolkata')"].map(
      (options) =>
        `to_json(named_struct('d', DATE'2024-02-03', 't', TIMESTAMP'2024-02-03 10:11:12', 'n', TIMESTAMP_NTZ'2024-02-03 10:11:12', 'a', array(DATE'2024-02-03')), ${options})`,
    ),
  ],
});
