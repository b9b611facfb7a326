"""Writes test/fixtures/io: files as NumPy, safetensors and PyArrow write them.

Written with numpy 2.4.6, safetensors 0.8.0, pyarrow 26.0.1:
    python scripts/oracle/io.py
The values are small formulas, which test/io repeats; no seed is needed.
"""


import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from safetensors.numpy import save_file
from shared import folder

out = folder("io")

# -2 … 3 for signed integers, 0 … 5 for unsigned ones, -0.5 … 0.75 for floats.
steps = np.arange(6).reshape(2, 3)
for code in ["f8", "f4", "f2", "i8", "i4", "i2", "i1", "u8", "u4", "u2", "u1", "b1", "c8", "c16"]:
    kind = code[0]
    if kind == "f":
        x = (steps - 2) / 4
    elif kind == "i":
        x = steps - 2
    elif kind == "b":
        x = steps % 2
    elif kind == "c":
        x = steps + 1j * (steps + 0.5)
    else:
        x = steps
    np.save(out / f"little_{code}.npy", x.astype(f"<{code}"))
    np.save(out / f"big_{code}.npy", x.astype(f">{code}"))

cube = np.arange(24, dtype="<f4").reshape(2, 3, 4)
np.save(out / "fortran.npy", np.asfortranarray(cube))
for version in [1, 2, 3]:
    with open(out / f"version{version}.npy", "wb") as file:
        np.lib.format.write_array(file, cube, version=(version, 0))
np.save(out / "vector.npy", np.arange(3, dtype="<f8"))
np.save(out / "scalar.npy", np.float64(3))
np.save(out / "records.npy", np.zeros(2, dtype=[("a", "<f4"), ("b", "<i4")]))
np.save(out / "objects.npy", np.array([1, "a"], dtype=object), allow_pickle=True)
# Every finite half float, and what is not: 65,536 bit patterns are 128 KB, so every 37th.
np.save(out / "halves.npy", np.arange(0, 65536, 37, dtype="<u2").view("<f2"))
np.save(out / "halves_widened.npy", np.arange(0, 65536, 37, dtype="<u2").view("<f2").astype("<f4"))

points = np.array([[0.5, 1.0], [-2.25, 3.0], [1e-3, -7.0]])
np.savez(out / "two.npz", data=points, labels=np.arange(3))
np.savez_compressed(out / "one.npz", points=points.astype("<f4"))
np.savez(out / "unnamed.npz", first=points, second=points)

half = (steps - 2) / 4
save_file(
    {
        "weight": half.astype("<f4"),
        "doubles": half.astype("<f8"),
        "halves": half.astype("<f2"),
        "longs": (steps - 2).astype("<i8"),
        "ints": (steps - 2).astype("<i4"),
        "shorts": (steps - 2).astype("<i2"),
        "chars": (steps - 2).astype("<i1"),
        "bytes": steps.astype("u1"),
        "flags": (steps % 2).astype("?"),
        "scalar": np.array(1.5, dtype="<f4"),
        "empty": np.zeros((0, 3), dtype="<f4"),
        "é": np.array([1, 2], dtype="<f4"),
    },
    out / "all.safetensors",
    metadata={"format": "np"},
)

table = pa.table({"x": pa.array(points[:, 0]), "y": pa.array(points[:, 1])})
for codec in ["snappy", "gzip", "zstd", "brotli", "none"]:
    pq.write_table(table, out / f"{codec}.parquet", compression=codec)
mixed = pa.table(
    {"i": pa.array([1, 2, 3], pa.int64()), "f": pa.array([0.5, 1, 2], pa.float32()), "b": [True, False, True]}
)
pq.write_table(mixed, out / "mixed.parquet", row_group_size=2)
pq.write_table(pa.table({"f": pa.array([0.5, 1, 2], pa.float32())}), out / "float32.parquet")
pq.write_table(pa.table({"x": [1.0, None, 3.0]}), out / "null.parquet")
pq.write_table(pa.table({"x": [1.0, 2.0], "name": ["a", "b"]}), out / "text.parquet")
pq.write_table(pa.table({"x": [[1.0], [2.0, 3.0]]}), out / "list.parquet")
pq.write_table(pa.table({"x": [1, 2**60]}), out / "long.parquet")
pq.write_table(pa.table({"x": [1.0, float("nan")]}), out / "nan.parquet")
pq.write_table(pa.table({"x": pa.array([], pa.float64())}), out / "empty.parquet")
