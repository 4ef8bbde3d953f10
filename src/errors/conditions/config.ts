import type { ConditionTable } from "../condition-table.ts";

export const configConditions = {
  CANNOT_MODIFY_CONFIG: {
    class: "AnalysisException",
    sqlState: "46110",
    message:
      "The setting <key> belongs to the application and is fixed once it runs. See <docroot>/configuration.html.",
  },
  CANNOT_MODIFY_STATIC_CONFIG: {
    class: "AnalysisException",
    sqlState: "46110",
    message: "The setting <key> is fixed when the session starts. Set it on the builder.",
  },
  FEATURE_NOT_ENABLED: {
    class: "AnalysisException",
    sqlState: "56038",
    message: "<featureName> is switched off. Set <configKey> to <configValue>.",
  },
  "INVALID_CONF_VALUE.OUT_OF_RANGE_OF_OPTIONS": {
    class: "IllegalArgumentException",
    sqlState: "22022",
    message: "'<confValue>' is not a value of <confName>. The values are <confOptions>.",
  },
  "INVALID_CONF_VALUE.REQUIREMENT": {
    class: "IllegalArgumentException",
    sqlState: "22022",
    message: "'<confValue>' is not a value of <confName>: <confRequirement>",
  },
  "INVALID_CONF_VALUE.TIME_ZONE": {
    class: "IllegalArgumentException",
    sqlState: "22022",
    message: "'<confValue>' is not a value of <confName>: there is no such time zone.",
  },
  "INVALID_CONF_VALUE.TYPE_MISMATCH": {
    class: "IllegalArgumentException",
    sqlState: "22022",
    message: "'<confValue>' is not a value of <confName>: it should be a <confType>.",
  },
  INVALID_PROPERTY_KEY: {
    class: "ParseException",
    sqlState: "42602",
    message: "<key> is not a key. Write SET <key>=<value>, with quotes around what is not a plain word.",
  },
  INVALID_PROPERTY_VALUE: {
    class: "ParseException",
    sqlState: "42602",
    message: "<value> is not a value. Write SET <key>=<value>, with quotes around what is not a plain word.",
  },
  INVALID_SET_SYNTAX: {
    class: "ParseException",
    sqlState: "42000",
    message:
      "SET takes `SET`, `SET key`, or `SET key=value`; put quotes around keys and values with special characters.",
  },
  SQL_CONF_NOT_FOUND: {
    class: "SparkNoSuchElementException",
    sqlState: "42K0I",
    message: "There is no setting <sqlConf> and no default for it.",
  },
} as const satisfies ConditionTable;
