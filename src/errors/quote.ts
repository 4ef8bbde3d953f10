/** `` `a`.`b` ``: an identifier as Spark writes it into messages. */
export const quoteIdentifier = (...parts: readonly string[]): string =>
  parts.map((part) => `\`${part.replaceAll("`", "``")}\``).join(".");

/** `"spark.sql.ansi.enabled"`: a setting as Spark writes it into messages. */
export const quoteConf = (key: string): string => `"${key}"`;

/** `"(a + 1)"`: an expression or a type in SQL form as Spark writes it into messages. */
export const quoteSql = (sql: string): string => `"${sql}"`;

/** `'it\'s'`: a string value as Spark writes it into messages. */
export const quoteValue = (text: string): string => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
