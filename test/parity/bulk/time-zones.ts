import { bulk } from "../bulk.ts";

export default bulk("names of time zones", {
  expressions: [
    "to_utc_timestamp(TIMESTAMP'2020-01-01 00:00:00', 'europe/berlin')",
    "to_utc_timestamp(TIMESTAMP'2020-01-01 00:00:00', '+5:3')",
    "to_utc_timestamp(TIMESTAMP'2020-01-01 00:00:00', '+5')",
    "to_utc_timestamp(TIMESTAMP'2020-01-01 00:00:00', '+0530')",
    "to_utc_timestamp(TIMESTAMP'2020-01-01 00:00:00', 'GMT0')",
    "to_utc_timestamp(TIMESTAMP'2020-01-01 00:00:00', 'GMT+5')",
    "to_utc_timestamp(TIMESTAMP'2020-01-01 00:00:00', 'Etc/GMT+5')",
    "to_utc_timestamp(TIMESTAMP'2020-01-01 00:00:00', 'PST')",
    "to_utc_timestamp(TIMESTAMP'2020-01-01 00:00:00', 'EST')",
    "to_utc_timestamp(TIMESTAMP'2020-01-01 00:00:00', 'W-SU')",
    "to_utc_timestamp(TIMESTAMP'2020-01-01 00:00:00', 'z')",
    "to_utc_timestamp(TIMESTAMP'2020-01-01 00:00:00', '')",
    "to_utc_timestamp(TIMESTAMP'2020-01-01 00:00:00', NULL)",
    "to_utc_timestamp(TIMESTAMP'2020-01-01 00:00:00', '+19:00')",
    "to_utc_timestamp(TIMESTAMP'2020-01-01 00:00:00', '+05:30:15')",
    "to_utc_timestamp(TIMESTAMP'2019-11-03 01:30:00', 'America/Los_Angeles')",
    "to_utc_timestamp(TIMESTAMP'2019-03-10 02:30:00', 'America/Los_Angeles')",
    "to_utc_timestamp(TIMESTAMP'1850-03-10 02:30:00', 'America/Los_Angeles')",
    "to_utc_timestamp(TIMESTAMP'1960-03-10 02:30:00', 'Africa/Monrovia')",
    "to_utc_timestamp(TIMESTAMP'1930-03-10 02:30:00', 'Europe/Amsterdam')",
    "from_utc_timestamp(TIMESTAMP'1582-10-10 02:30:00', 'Europe/Amsterdam')",
    "from_utc_timestamp(TIMESTAMP'2019-03-10 10:30:00', 'America/Los_Angeles')",
    "from_utc_timestamp('2019-03-10 10:30:00', ' UTC')",
  ],
});
