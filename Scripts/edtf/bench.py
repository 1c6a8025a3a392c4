# The other side of `Scripts/bench dates`: the same lines, parsed by python-edtf.
import sys
import time
import warnings

warnings.simplefilter("ignore")
from edtf import parse_edtf
from edtf.natlang import en

# python-edtf keeps the phrases that it has read, and their parts: that is forgotten each time, for reading is measured.
caches = [f.cache_clear for f in vars(en).values() if hasattr(f, "cache_clear")]


def read_phrase(text):
    for clear in caches:
        clear()
    return en.text_to_edtf(text)


for line in sys.stdin:
    kind, text = line.rstrip("\n").split("\t")
    call = parse_edtf if kind == "edtf" else read_phrase
    try:
        answer = call(text)
    except Exception:
        answer = None
    best, count = 1000.0, 1
    for _ in range(5):
        while True:
            began = time.perf_counter()
            for _ in range(count):
                try:
                    call(text)
                except Exception:
                    pass
            took = time.perf_counter() - began
            if took >= 0.02:
                break
            count *= 2
        best = min(best, took / count)
    print(f"{1 / best}\t{'-' if answer is None else answer}", flush=True)
