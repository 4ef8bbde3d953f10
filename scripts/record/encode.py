"""Canonical values: Spark itself turns every column into texts, lists and nulls, so nothing is lost on the way to Python."""


def frame(df):
    """Schema JSON and canonical rows of a data frame."""
    schema = without_empty_metadata(df.schema.jsonValue())
    names = [f"c{i}" for i in range(len(schema["fields"]))]
    columns = [f"{encoded(f['type'], n)} AS {n}" for f, n in zip(schema["fields"], names)]
    rows = df.toDF(*names).selectExpr(*columns).collect() if columns else df.collect()
    return schema, [plain_list(row) for row in rows]


def without_empty_metadata(node):
    if isinstance(node, dict):
        return {k: without_empty_metadata(v) for k, v in node.items() if not (k == "metadata" and not v)}
    if isinstance(node, list):
        return [without_empty_metadata(item) for item in node]
    return node


def encoded(kind, sql, depth=0):
    """SQL text that gives the canonical value of the SQL text `sql`, whose type is `kind` (JSON form)."""
    if isinstance(kind, str):
        return encoded_atom(kind, sql)
    var = f"x{depth}"
    if kind["type"] == "array":
        return f"transform({sql}, {var} -> {encoded(kind['elementType'], var, depth + 1)})"
    if kind["type"] == "map":
        key = encoded(kind["keyType"], f"{var}.key", depth + 1)
        value = encoded(kind["valueType"], f"{var}.value", depth + 1)
        return f"transform(map_entries({sql}), {var} -> struct({key} AS k, {value} AS v))"
    if kind["type"] == "struct":
        fields = [f"{encoded(f['type'], sql + '.' + quoted(f['name']), depth)} AS f{i}" for i, f in enumerate(kind["fields"])]
        return f"if({sql} IS NULL, NULL, struct({', '.join(fields)}))" if fields else f"if({sql} IS NULL, NULL, array())"
    raise ValueError(f"no canonical form for {kind}")


def encoded_atom(kind, sql):
    family = kind.split("(")[0].split(" ")[0]
    if family in ("boolean", "void"):
        return sql
    if family == "binary":
        return f"hex({sql})"
    if family == "variant":
        return f"to_json({sql})"
    return f"CAST({sql} AS STRING)"


def quoted(name):
    return "`" + name.replace("`", "``") + "`"


def plain_list(value):
    """Rows and lists -> lists."""
    return [plain_list(item) for item in value] if isinstance(value, (list, tuple)) else value


SHORT = {"byte": "tinyint", "short": "smallint", "integer": "int", "long": "bigint"}


def type_text(kind, nullable=True):
    """One line that holds a type and all its nullability; test/parity/harness/schema.ts prints the same."""
    if isinstance(kind, str):
        text = SHORT.get(kind, kind)
    elif kind["type"] == "array":
        text = f"array<{type_text(kind['elementType'], kind['containsNull'])}>"
    elif kind["type"] == "map":
        text = f"map<{type_text(kind['keyType'])},{type_text(kind['valueType'], kind['valueContainsNull'])}>"
    else:
        text = "struct<" + ",".join(f"{f['name']}:{type_text(f['type'], f['nullable'])}" for f in kind["fields"]) + ">"
    return text if nullable else text + " not null"
