"""Pictures as Pillow makes them: test/fixtures/python/images.json, whose files are PNG in base64.

    python scripts/oracle/python_images.py
"""

import base64
import io
import json
from pathlib import Path

import numpy as np
from PIL import Image, ImageFilter

rng = np.random.RandomState(0)


def png(image):
    file = io.BytesIO()
    image.save(file, "PNG")
    return base64.b64encode(file.getvalue()).decode()


def values(image):
    return np.asarray(image).tolist()


result = []
for mode, samples in (("L", ()), ("RGB", (3,)), ("RGBA", (4,))):
    image = Image.fromarray(rng.randint(0, 256, (7, 11, *samples)).astype(np.uint8))
    case = {"mode": mode, "file": png(image), "values": values(image), "resized": {}, "blurred": {}, "converted": {}}
    for name in ("NEAREST", "BOX", "BILINEAR", "HAMMING", "BICUBIC", "LANCZOS"):
        case["resized"][name] = [values(image.resize(size, getattr(Image, name))) for size in ((5, 4), (13, 9))]
    for radius in (0.5, 2, 7.0):
        case["blurred"][str(radius)] = values(image.filter(ImageFilter.GaussianBlur(radius)))
    case["boxed"] = values(image.filter(ImageFilter.BoxBlur(3)))
    for other in ("L", "RGB", "RGBA"):
        case["converted"][other] = values(image.convert(other))
    result.append(case)
few = Image.fromarray(rng.randint(0, 256, (4, 4, 3)).astype(np.uint8)).quantize(4)
bits = Image.fromarray(rng.rand(3, 13) > 0.5)
files = [{"file": png(few), "values": values(few.convert("RGB"))}, {"file": png(bits), "values": values(bits.convert("L"))}]
hole = np.zeros((5, 6), np.uint8)
hole[1:3, 2:5] = 9
box = {"values": hole.tolist(), "bbox": Image.fromarray(hole).getbbox()}
target = Path(__file__).resolve().parents[2] / "test" / "fixtures" / "python" / "images.json"
target.write_text(json.dumps({"modes": result, "files": files, "box": box}) + "\n")
