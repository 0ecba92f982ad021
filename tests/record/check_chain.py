"""Checks a record as docs/file-format.md says, without Evenhand: the chain, the words and the files. Prints what is wrong."""
import hashlib, json, re, sqlite3, struct, sys

record = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
wrong, wanted, erased = [], set(), set()


def hashes(value):
    """The words and files that a body refers to. A key, a signature or a hash of an event is no word."""
    if isinstance(value, dict):
        for name, inner in value.items():
            if name not in ("key", "signature", "digest", "hash", "hashes"):
                yield from hashes(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from hashes(inner)
    elif isinstance(value, str) and re.fullmatch(r"(hr:|file:)?[0-9a-f]{64}", value):
        yield value[-64:]


expected, before = 1, bytes(32)
for n, at, who, kind, version, body, why, previous, digest in record.execute("SELECT * FROM event ORDER BY number"):
    fields = [previous.hex(), str(n), at, who, kind, str(version), body, why or ""]
    data = b"evenhand-event-1" + b"".join(struct.pack(">Q", len(f.encode())) + f.encode() for f in fields)
    if n != expected or previous != before or hashlib.sha256(data).digest() != digest or why == "":
        wrong.append(f"event {n}")
    expected, before = n + 1, digest
    wanted.update(hashes([json.loads(body), why]))
    if kind == "words-erased":
        erased.update(json.loads(body)["hashes"])
found = set()
for table, column in (("word", "text"), ("hr_word", "text"), ("hr_file", "bytes")):
    for digest, salt, held in record.execute(f"SELECT hash, salt, {column} FROM {table}"):
        held = held.encode() if isinstance(held, str) else held
        if len(salt) != 16 or hashlib.sha256(salt + held).digest() != digest or digest.hex() not in wanted - erased:
            wrong.append(f"word {digest.hex()}")
        found.add(digest.hex())
wrong += [f"word {digest}" for digest in sorted(wanted - erased - found)]
print("\n".join(wrong) or "OK")
